using System;
using BenchmarkDotNet.Running;
using SocialCrm.Benchmarks;

// "sweep" and "crisis" count requests, which no clock measures; everything else is timed.
if (args is ["sweep"])
    return SweepRequests.Run(1_000, 100_000);
if (args is ["crisis", .. var sizes])
    return new CrisisRequests().Run(sizes.Length == 0 ? [100, 1_000, 10_000, 20_000] : Array.ConvertAll(sizes, int.Parse));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
