using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Package;

namespace SocialCrm.Solution.Source;

/// <summary>Turns the unpacked layout into the content of the zip.</summary>
internal sealed class SolutionAssembler
{
    private const string ManifestFile = "Other/Solution.xml";

    private readonly SourceFolder _source;
    private readonly PayloadFiles _payload;
    private readonly Skeleton _skeleton;

    private SolutionAssembler(SourceFolder source, IReadOnlyDictionary<string, string> assemblies)
    {
        _source = source;
        _payload = new PayloadFiles(source, assemblies);
        _skeleton = new Skeleton(source.Xml(Skeleton.File, "ImportExportXml"));
    }

    public static SolutionContent Assemble(string sourceFolder, IReadOnlyDictionary<string, string> assemblies) =>
        new SolutionAssembler(new SourceFolder(sourceFolder), assemblies).Assemble();

    private SolutionContent Assemble()
    {
        var manifest = Manifest();
        RefuseFilledPlaceholders();
        foreach (var entity in EntityFolder.All(_source))
            _skeleton.Place("Entities", entity.Assemble());
        foreach (var files in SectionFiles.All)
            AddSection(files);
        foreach (var relationship in RelationshipFiles.Read(_source))
            _skeleton.Place("EntityRelationships", relationship);
        var components = Components();
        Translate([manifest, _skeleton.Root, .. components.Values]);
        _skeleton.DeclareXsi();
        RefuseRest();
        return new SolutionContent(manifest, _skeleton.Root, components, _payload.Entries);
    }

    private void Translate(IEnumerable<XElement> roots)
    {
        var translator = new Translator(_source);
        foreach (var root in roots)
            translator.Translate(root);
    }

    private XElement Manifest()
    {
        var root = _source.Xml(ManifestFile, "ImportExportXml");
        if (root.Descendants("Managed").Count() != 1)
            throw SourceError.At(root, "The manifest needs exactly one <Managed> element.");
        return root;
    }

    private void RefuseFilledPlaceholders()
    {
        var own = SectionFiles.All.Select(s => s.Section).Append("Entities").Append("EntityRelationships");
        foreach (var name in own)
            if (_skeleton.Root.Element(name)?.Elements().FirstOrDefault() is { } misplaced)
                throw SourceError.At(misplaced, $"The content of <{name}> belongs in files of its own; here the section stays empty.");
    }

    private void AddSection(SectionFiles files)
    {
        foreach (var file in _source.Under(files.Folder).Where(files.Takes))
        {
            var component = _source.Xml(file, files.Element);
            if (files.Section == "SdkMessageProcessingSteps")
                FileIds.Refuse(file, component.Attribute("SdkMessageProcessingStepId") ?? throw SourceError.At(component, "The step has no id."));
            _payload.Add(file, component);
            _skeleton.Place(files.Section, component);
        }
    }

    private Dictionary<string, XElement> Components() =>
        EntryNames.ComponentFolders
            .SelectMany(_source.Under)
            .Where(EntryNames.IsComponent)
            .ToDictionary(name => name, name => Skeleton.Moved(_source.Xml(name, RootOf(name))), StringComparer.Ordinal);

    // customapis/x/customapi.xml holds a <customapi>.
    private static string RootOf(string name) => Path.GetFileNameWithoutExtension(name);

    private void RefuseRest()
    {
        if (_source.NotRead.FirstOrDefault() is { } name)
            throw new SolutionSourceException(name, 0, "The file has no place in a packed solution. Remove it, or add the file that describes it.");
    }
}
