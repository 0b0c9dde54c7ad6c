using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace SocialCrm.Plugins.Triage.Models;

/// <summary>
/// A model as bytes, numbers lowest byte first: "SCTM", version (int32), the head for the tone, the head for the intent, SHA-256 of all before it.
/// A head is: classes, gram bits, gram scale, fact scale, one bias for each class (each int32), then the weights (one signed byte each).
/// </summary>
internal static class ModelFile
{
    public const int Tones = 3;

    public const int Intents = 6;

    /// <summary>Changes with the format, and whenever the features of a post are read in another way.</summary>
    private const int Version = 1;

    private const int ChecksumLength = 32;

    private static readonly byte[] Magic = Encoding.ASCII.GetBytes("SCTM");

    public static byte[] Write(TriageModel model)
    {
        var body = Body(model);
        var file = new byte[body.Length + ChecksumLength];
        body.CopyTo(file, 0);
        Hash(body, body.Length).CopyTo(file, body.Length);
        return file;
    }

    /// <summary>The file without its checksum.</summary>
    public static byte[] Body(TriageModel model)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(Version);
            Write(writer, model.Tone);
            Write(writer, model.Intent);
        }

        return bytes.ToArray();
    }

    /// <summary>Lower-case hexadecimal digits.</summary>
    public static string Checksum(byte[] body)
    {
        var digits = new StringBuilder(2 * ChecksumLength);
        foreach (var part in Hash(body, body.Length)) digits.Append("0123456789abcdef"[part >> 4]).Append("0123456789abcdef"[part & 15]);
        return digits.ToString();
    }

    public static TriageModel Read(byte[] file)
    {
        var length = file.Length - ChecksumLength;
        if (length < Magic.Length + sizeof(int) || !StartsWithMagic(file)) throw new InvalidDataException("This is no triage model: write one with socialcrm triage train.");
        var version = BitConverter.ToInt32(file, Magic.Length);
        if (version != Version) throw new InvalidDataException("This triage model was trained for another version of SocialCrm: train it again with this version.");
        var hash = Hash(file, length);
        for (var at = 0; at < ChecksumLength; at++)
        {
            if (file[length + at] != hash[at]) throw new InvalidDataException("This triage model is incomplete or was changed: copy the whole file again.");
        }

        return ReadHeads(file, length);
    }

    private static bool StartsWithMagic(byte[] file)
    {
        for (var at = 0; at < Magic.Length; at++)
        {
            if (file[at] != Magic[at]) return false;
        }

        return true;
    }

    private static TriageModel ReadHeads(byte[] file, int length)
    {
        using var reader = new BinaryReader(new MemoryStream(file, 0, length));
        reader.BaseStream.Position = Magic.Length + sizeof(int);
        try
        {
            var model = new TriageModel(ReadHead(reader, Tones), ReadHead(reader, Intents));
            if (reader.BaseStream.Position == length) return model;
        }
        catch (EndOfStreamException)
        {
            // Told below, as a file that is too long is.
        }

        throw new InvalidDataException("The parts of this triage model do not fit together: train it again.");
    }

    private static ModelHead ReadHead(BinaryReader reader, int classes)
    {
        if (reader.ReadInt32() != classes) throw new EndOfStreamException();
        var bits = reader.ReadInt32();
        if (bits is < 0 or > FeatureBuffer.GramBits) throw new EndOfStreamException();
        var gramScale = reader.ReadInt32();
        var factScale = reader.ReadInt32();
        var biases = new int[classes];
        for (var at = 0; at < classes; at++) biases[at] = reader.ReadInt32();
        var weights = new sbyte[ModelHead.WeightCount(bits, classes)];
        var bytes = reader.ReadBytes(weights.Length);
        if (bytes.Length != weights.Length) throw new EndOfStreamException();
        Buffer.BlockCopy(bytes, 0, weights, 0, bytes.Length);
        return new ModelHead(bits, gramScale, factScale, biases, weights);
    }

    private static void Write(BinaryWriter writer, ModelHead head)
    {
        writer.Write(head.Classes);
        writer.Write(head.GramBits);
        writer.Write(head.GramScale);
        writer.Write(head.FactScale);
        foreach (var bias in head.Biases) writer.Write(bias);
        var bytes = new byte[head.Weights.Length];
        Buffer.BlockCopy(head.Weights, 0, bytes, 0, bytes.Length);
        writer.Write(bytes);
    }

    private static byte[] Hash(byte[] bytes, int length)
    {
        using var sha = SHA256.Create();
        return sha.ComputeHash(bytes, 0, length);
    }
}
