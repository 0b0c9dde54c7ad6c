using System;
using System.IO;

namespace SocialCrm.Plugins.Triage.Models;

/// <summary>What a trained model knows: one head for the tone of a post and one for what it wants. Never changed after it was made.</summary>
public sealed class TriageModel
{
    private const string Resource = "Triage.Models.BuiltIn.model";

    private const int DigitsOfId = 12;

    private static readonly Lazy<TriageModel> Shared = new(ReadBuiltIn);

    /// <exception cref="ArgumentException">A head has not one class for each tone or each intent.</exception>
    public TriageModel(ModelHead tone, ModelHead intent)
    {
        Tone = tone ?? throw new ArgumentNullException(nameof(tone));
        Intent = intent ?? throw new ArgumentNullException(nameof(intent));
        if (tone.Classes != ModelFile.Tones) throw new ArgumentException("The head for the tone needs three classes.", nameof(tone));
        if (intent.Classes != ModelFile.Intents) throw new ArgumentException("The head for the intent needs six classes.", nameof(intent));
        Id = ModelFile.Checksum(ModelFile.Body(this)).Substring(0, DigitsOfId);
    }

    /// <summary>The model that comes with the assembly.</summary>
    public static TriageModel BuiltIn => Shared.Value;

    /// <summary>Classes in the order of <see cref="ToneLabel"/>.</summary>
    public ModelHead Tone { get; }

    /// <summary>Classes in the order of <see cref="Triage.Intent"/>.</summary>
    public ModelHead Intent { get; }

    /// <summary>The first twelve hexadecimal digits of the checksum: equal for models with equal weights.</summary>
    public string Id { get; }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model, are incomplete or changed, or are meant for another version; the message says which in one sentence.</exception>
    public static TriageModel Read(byte[] file) => ModelFile.Read(file ?? throw new ArgumentNullException(nameof(file)));

    /// <summary>Reads a stream to its end; see <see cref="Read(byte[])"/>.</summary>
    public static TriageModel Read(Stream file)
    {
        if (file is null) throw new ArgumentNullException(nameof(file));
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return Read(bytes.ToArray());
    }

    /// <summary>The model as a file, at most 256 KB.</summary>
    public byte[] ToBytes() => ModelFile.Write(this);

    private static TriageModel ReadBuiltIn()
    {
        using var stream = typeof(TriageModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException("The assembly holds no model " + Resource + ".");
        return Read(stream);
    }
}
