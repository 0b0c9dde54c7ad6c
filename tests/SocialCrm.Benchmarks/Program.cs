using BenchmarkDotNet.Running;
using SocialCrm.Benchmarks;

// "sweep" counts requests, which no clock measures; everything else is timed.
if (args is ["sweep"])
    return SweepRequests.Run(1_000, 100_000);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
