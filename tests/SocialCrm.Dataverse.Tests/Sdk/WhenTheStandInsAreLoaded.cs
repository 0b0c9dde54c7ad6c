using System;
using System.Activities;
using System.IO;
using System.Linq;
using System.Reflection;
using System.ServiceModel;

namespace SocialCrm.Dataverse.Tests.Sdk;

/// <summary>Holds for the stand-ins of Local/Sdk only: the genuine assemblies offer far more than we may use.</summary>
public sealed class WhenTheStandInsAreLoaded
{
    [Fact]
    public void They_have_no_member_that_the_surface_file_does_not_list()
    {
        WriteSurfaceFileWhenAsked();
        WhenTheSdkIsLoaded.Loaded.Except(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "surface.txt"))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("System.ServiceModel", "System.ServiceModel, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089")]
    [InlineData("System.Activities", "System.Activities, Version=4.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35")]
    public void The_framework_stand_ins_have_the_identity_that_plugins_bind_to(string name, string identity) =>
        StandIn(name).FullName.ShouldBe(identity);

    [Theory]
    [InlineData("System.ServiceModel")]
    [InlineData("System.Activities")]
    public void The_framework_stand_ins_have_no_member_that_the_NET_Framework_lacks(string name) =>
        AssemblySurface.Offered(StandIn(name).Location)
            .Except(AssemblySurface.Offered(Path.Combine(AppContext.BaseDirectory, "framework", $"{name}.dll")))
            .ShouldBeEmpty();

    private static Assembly StandIn(string name) =>
        new[] { typeof(FaultException).Assembly, typeof(Activity).Assembly }.Single(assembly => assembly.GetName().Name == name);

    private static void WriteSurfaceFileWhenAsked()
    {
        if (Environment.GetEnvironmentVariable("SOCIALCRM_WRITE_SURFACE") is { Length: > 0 } path)
            File.WriteAllLines(path, WhenTheSdkIsLoaded.Loaded);
    }
}
