using TuiPlans.Core.Git;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Histories;

/// <summary>Opens a made repository as the program does.</summary>
public static class MadeStore
{
    public static PlanStore Open(string folder, DateTimeOffset now)
    {
        var disk = new DiskFileStore();
        var variables = new Dictionary<string, string>
        {
            ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "",
            ["HOME"] = folder,
            ["LANG"] = "C.UTF-8",
            ["TZ"] = "UTC",
            ["GIT_CONFIG_NOSYSTEM"] = "1",
        };
        var git = new GitRunner(new ChildProcess(), disk, variables);
        return new PlanStore(new Surroundings(disk, git, new SettableClock(now), _ => { }, _ => { }, YamlReaders.Default), PlansFolder.Find(disk, folder)!);
    }
}
