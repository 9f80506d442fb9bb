using System.Text.Json;
using Netra.Ssot.Cli.Checking;
using Netra.Ssot.Cli.MSBuild;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Checking;

[TestClass]
public sealed class ProjectMappingTests : GateTestCase
{
    [TestMethod]
    [DataRow(true, "OutputType=Exe")]
    [DataRow(true, "OutputType=WinExe")]
    [DataRow(true, "OutputType=Library;PackAsTool=true")]
    [DataRow(true, "OutputType=Library;GeneratePackageOnBuild=true")]
    [DataRow(true, "OutputType=Library;_SsotSaidIsPackable=true")]
    [DataRow(true, "OutputType=Library;_SsotSaidPackageId=Acme.Core")]
    [DataRow(true, "OutputType=Library;SsotProjectKind=product")]
    [DataRow(false, "OutputType=Library")]
    [DataRow(false, "OutputType=Library;IsPackable=true;PackageId=Acme.Core")]
    [DataRow(false, "OutputType=Library;_SsotSaidIsPackable=false;_SsotSaidPackageId=Acme.Core")]
    public void WhatGoesToUsers_IsToldByWhatTheProjectSays(bool expected, string properties)
    {
        var said = properties.Split(';').Select(property => property.Split('=')).ToDictionary(property => property[0], property => property[1]);

        Assert.AreEqual(expected, ProjectMapping.IsForUsers(Evaluation.Parse(JsonSerializer.SerializeToUtf8Bytes(new { Properties = said }))));
    }
}
