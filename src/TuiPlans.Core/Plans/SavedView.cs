namespace TuiPlans.Core.Plans;

/// <summary>A query that has a name, in <c>views</c> of <c>tuiplans.yaml</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Query">The query as it stands there; whether it is understood is for the room of queries to say.</param>
/// <param name="Start">Where the query, else the entry, begins in the text of the file.</param>
public sealed record SavedView(string Name, string Query, int Start);
