using System;
using Spectre.Console;

namespace SocialCrm.Cli.Commands;

/// <summary>Shows how far long work is: a bar for a person at a terminal, a few plain lines for a file.</summary>
internal abstract class ReplayProgress
{
    public static ReplayProgress For(Shell shell) => shell.IsTerminal ? new Bar(shell) : new Lines(shell);

    /// <summary>Does one thing that cannot be counted.</summary>
    public abstract T Step<T>(string what, Func<T> work);

    /// <summary>Does something that tells how many of <paramref name="all"/> are done.</summary>
    public abstract T Count<T>(string what, int all, Func<Action<int>, T> work);

    private sealed class Lines(Shell shell) : ReplayProgress
    {
        public override T Step<T>(string what, Func<T> work)
        {
            shell.Out.WriteLine($"{what} ...");
            return work();
        }

        public override T Count<T>(string what, int all, Func<Action<int>, T> work) => work(done =>
        {
            var quarter = Math.Max(1, (all + 3) / 4);
            if (done % quarter == 0 || done == all)
                shell.Out.WriteLine($"{what}: {done} of {all}");
        });
    }

    private sealed class Bar(Shell shell) : ReplayProgress
    {
        private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(shell.Out) });

        public override T Step<T>(string what, Func<T> work) => _console.Status().Start(Markup.Escape(what), _ => work());

        public override T Count<T>(string what, int all, Func<Action<int>, T> work) => _console.Progress().Start(bars =>
        {
            var bar = bars.AddTask(Markup.Escape(what), maxValue: Math.Max(1, all));
            var result = work(done => bar.Value = done);
            bar.Value = bar.MaxValue;
            return result;
        });
    }
}
