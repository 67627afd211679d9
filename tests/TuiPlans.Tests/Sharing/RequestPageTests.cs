using TuiPlans.Core.Workspace.Hosts;

namespace TuiPlans.Tests.Sharing;

/// <summary>The page on which a pull request opens, for each kind of host and each way in which its address is written.</summary>
public sealed class RequestPageTests
{
    private const string Source = "proposed/business-manager-2012-10-01";

    [Theory]
    [InlineData("https://github.com/lscb/plans.git", "https://github.com/lscb/plans/compare/main...proposed/business-manager-2012-10-01?quick_pull=1&title=A%20%26%20B&body=Text")]
    [InlineData("git@github.com:lscb/plans.git", "https://github.com/lscb/plans/compare/main...proposed/business-manager-2012-10-01?quick_pull=1&title=A%20%26%20B&body=Text")]
    [InlineData("ssh://git@ssh.github.com:443/lscb/plans.git", "https://github.com/lscb/plans/compare/main...proposed/business-manager-2012-10-01?quick_pull=1&title=A%20%26%20B&body=Text")]
    [InlineData("https://user:secret@github.com/lscb/plans", "https://github.com/lscb/plans/compare/main...proposed/business-manager-2012-10-01?quick_pull=1&title=A%20%26%20B&body=Text")]
    [InlineData("git@gitlab.com:council/children/lscb/plans.git", "https://gitlab.com/council/children/lscb/plans/-/merge_requests/new?merge_request%5Bsource_branch%5D=proposed%2Fbusiness-manager-2012-10-01&merge_request%5Btarget_branch%5D=main&merge_request%5Btitle%5D=A%20%26%20B&merge_request%5Bdescription%5D=Text")]
    [InlineData("https://gitlab.council.example:8443/lscb/plans.git/", "https://gitlab.council.example:8443/lscb/plans/-/merge_requests/new?merge_request%5Bsource_branch%5D=proposed%2Fbusiness-manager-2012-10-01&merge_request%5Btarget_branch%5D=main&merge_request%5Btitle%5D=A%20%26%20B&merge_request%5Bdescription%5D=Text")]
    [InlineData("https://lscb@dev.azure.com/lscb/Childrens%20Services/_git/plans", "https://dev.azure.com/lscb/Childrens%20Services/_git/plans/pullrequestcreate?sourceRef=proposed%2Fbusiness-manager-2012-10-01&targetRef=main")]
    [InlineData("git@ssh.dev.azure.com:v3/lscb/Childrens/plans", "https://dev.azure.com/lscb/Childrens/_git/plans/pullrequestcreate?sourceRef=proposed%2Fbusiness-manager-2012-10-01&targetRef=main")]
    [InlineData("lscb@vs-ssh.visualstudio.com:v3/lscb/Childrens/plans", "https://lscb.visualstudio.com/Childrens/_git/plans/pullrequestcreate?sourceRef=proposed%2Fbusiness-manager-2012-10-01&targetRef=main")]
    [InlineData("https://lscb.visualstudio.com/DefaultCollection/Childrens/_git/plans", "https://lscb.visualstudio.com/DefaultCollection/Childrens/_git/plans/pullrequestcreate?sourceRef=proposed%2Fbusiness-manager-2012-10-01&targetRef=main")]
    [InlineData("git@bitbucket.org:lscb/plans.git", "https://bitbucket.org/lscb/plans/pull-requests/new?source=proposed%2Fbusiness-manager-2012-10-01&dest=main")]
    [InlineData("ssh://git@bitbucket.council.example:7999/LSCB/plans.git", "https://bitbucket.council.example/projects/LSCB/repos/plans/pull-requests?create&sourceBranch=refs%2Fheads%2Fproposed%2Fbusiness-manager-2012-10-01&targetBranch=refs%2Fheads%2Fmain")]
    [InlineData("https://bitbucket.council.example/scm/lscb/plans.git", "https://bitbucket.council.example/projects/lscb/repos/plans/pull-requests?create&sourceBranch=refs%2Fheads%2Fproposed%2Fbusiness-manager-2012-10-01&targetBranch=refs%2Fheads%2Fmain")]
    [InlineData("https://codeberg.org/lscb/plans.git", "https://codeberg.org/lscb/plans/compare/main...proposed/business-manager-2012-10-01?expand=1&title=A%20%26%20B&body=Text")]
    [InlineData("ssh://git@gitea.council.example:2222/lscb/plans.git", "https://gitea.council.example/lscb/plans/compare/main...proposed/business-manager-2012-10-01?expand=1&title=A%20%26%20B&body=Text")]
    public void Each_host_has_its_page(string remote, string page) => Page(remote, null)!.Address.ShouldBe(page);

    [Theory]
    [InlineData("/srv/git/plans.git")]
    [InlineData("../plans")]
    [InlineData("file:///srv/git/plans.git")]
    [InlineData(@"C:\plans.git")]
    [InlineData("https://git.council.example/lscb/plans.git")]
    [InlineData(null)]
    public void Of_an_unknown_host_no_page_is_invented(string? remote) => Page(remote, null).ShouldBeNull();

    [Fact]
    public void Somebody_may_say_of_which_kind_a_host_is() =>
        Page("git@git.council.example:lscb/plans.git", "gitlab")!.Address.ShouldStartWith("https://git.council.example/lscb/plans/-/merge_requests/new?");

    [Fact]
    public void A_text_too_long_for_an_address_is_shortened_there()
    {
        var page = RequestPage.For("git@github.com:lscb/plans.git", null, Source, "main", "Title", limit => new string('é', limit));
        page!.Address.Length.ShouldBeLessThan(7001);
        page.Address.ShouldContain("&body=");
    }

    private static RequestPage? Page(string? remote, string? kind) => RequestPage.For(remote, kind, Source, "main", "A & B", _ => "Text");
}
