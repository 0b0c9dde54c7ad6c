using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.Triage;

/// <summary>What a post wants and whether somebody has to act, with the reasons that are not cues in the text.</summary>
internal sealed class Verdict
{
    /// <summary>In ten-thousandths: from here on somebody probably has to act.</summary>
    private const int Needed = 5000;

    /// <summary>In ten-thousandths: below this it is certain enough that nobody has to act.</summary>
    private const int CertainlyNot = 2500;

    /// <summary>Less certain than this, in hundredths, and a person looks at the post.</summary>
    private const int CertainEnough = 50;

    private const int InHundredth = 100;

    /// <summary>As the model reads the post.</summary>
    /// <param name="isGuess">The post holds too little that the model knows.</param>
    public Verdict(in ModelReading read, bool isGuess)
        : this(read, read.Intent, isGuess || read.Need >= CertainlyNot, read.Tones.Highest / InHundredth)
    {
        IsUnclear |= isGuess || read.Need is >= CertainlyNot and < Needed;
    }

    /// <summary>As rules decide on a post that the model cannot read.</summary>
    public Verdict(in ModelReading read, Intent intent, bool needsCase, int confidence, params Signal[] because)
    {
        Read = read;
        Intent = intent;
        NeedsCase = needsCase;
        Confidence = confidence;
        Because = because;
        IsUnclear = confidence < CertainEnough;
    }

    public ModelReading Read { get; }

    public Intent Intent { get; }

    public Intent NextIntent => Read.Intent == Intent ? Read.NextIntent : Read.Intent;

    public bool NeedsCase { get; }

    /// <summary>0 to 100.</summary>
    public int Confidence { get; }

    /// <summary>A person should look at it.</summary>
    public bool IsUnclear { get; }

    public IReadOnlyList<Signal> Because { get; }

    /// <summary>From -1 to 1 with two digits; 0 exactly when the likeliest tone is neutral.</summary>
    public decimal Tone
    {
        get
        {
            var lead = (Read.Tones.Positive - Read.Tones.Negative) / InHundredth;
            return Read.Tones.Label switch
            {
                ToneLabel.Negative => Math.Min(-1, lead) / 100m,
                ToneLabel.Positive => Math.Max(1, lead) / 100m,
                _ => 0m,
            };
        }
    }
}
