using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Cli.Training;

/// <summary>How often each class was taken for each other.</summary>
internal sealed class Confusion
{
    private readonly int[,] _counts;

    public Confusion(int classes, IEnumerable<(int Labelled, int Decided)> posts)
    {
        Classes = classes;
        _counts = new int[classes, classes];
        foreach (var (labelled, decided) in posts) _counts[labelled, decided]++;
    }

    public int Classes { get; }

    private IEnumerable<int> All => Enumerable.Range(0, Classes);

    public int this[int labelled, int decided] => _counts[labelled, decided];

    public int Labelled(int label) => All.Sum(decided => _counts[label, decided]);

    public int Decided(int label) => All.Sum(labelled => _counts[labelled, label]);

    /// <summary>0 to 1, as all shares here are.</summary>
    public double Accuracy => Share(All.Sum(label => _counts[label, label]), All.Sum(Labelled));

    public double MacroF1 => All.Average(F1);

    public double Precision(int label) => Share(_counts[label, label], Decided(label));

    public double Recall(int label) => Share(_counts[label, label], Labelled(label));

    public double F1(int label) => Share(2 * _counts[label, label], Labelled(label) + Decided(label));

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
