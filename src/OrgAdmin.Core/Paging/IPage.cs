using System.Collections;

namespace OrgAdmin.Core.Paging;

/// <summary>A page of any item type.</summary>
internal interface IPage
{
    /// <summary>The items of the page.</summary>
    IEnumerable Items { get; }
}
