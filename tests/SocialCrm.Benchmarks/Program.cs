using BenchmarkDotNet.Running;
using SocialCrm.Benchmarks;

// "sweep" and "crisis" count requests, which no clock measures; everything else is timed.
if (args is ["sweep"])
    return SweepRequests.Run(1_000, 100_000);
if (args is ["crisis"])
    return CrisisRequests.Run(200, 20_000);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
