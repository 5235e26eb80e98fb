"""JSON-LD as schema.org and search engines want it, and in the right language."""

import pytest

from structured_data import Head

# What must be there, beside “@type”, for a thing to be of use.
REQUIRED = {
    "Article": ["headline", "datePublished", "author", "inLanguage"],
    "BlogPosting": ["headline", "datePublished", "author", "inLanguage"],
    "BreadcrumbList": ["itemListElement"],
    "CollectionPage": ["name", "url", "inLanguage"],
    "Dataset": ["name", "description", "inLanguage"],
    "DefinedTerm": ["name", "description"],
    "DefinedTermSet": ["name", "inLanguage"],
    "Event": ["name", "startDate", "location"],
    "FAQPage": ["mainEntity", "inLanguage"],
    "HowTo": ["name", "step", "inLanguage"],
    "ImageObject": ["contentUrl"],
    "ItemList": ["itemListElement"],
    "ListItem": ["position"],
    "Organization": ["name"],
    "Place": ["name"],
    "ProfilePage": ["mainEntity", "inLanguage"],
    "Question": ["name", "acceptedAnswer"],
    "Answer": ["text"],
    "TouristAttraction": ["name"],
    "TouristTrip": ["name", "itinerary"],
    "VideoObject": ["name", "description", "thumbnailUrl", "uploadDate"],
    "WebPage": ["name", "url", "inLanguage"],
    "WebSite": ["name", "url", "inLanguage"],
}
# No invented person speaks, and sample goods are nobody's offer.
NEVER = {"Person", "Product", "Offer", "Review", "AggregateRating"}


def test_data_is_complete(page, site, report):
    head = Head(page)
    found = []
    known = {item["@id"] for item in head.items if "@type" in item and "@id" in item}
    for item in head.items:
        kinds = item.get("@type", [])
        kinds = kinds if isinstance(kinds, list) else [kinds]
        for kind in kinds:
            found += [f"{kind} is never to be claimed"] if kind in NEVER else []
            found += [
                f"{kind} has no {field}: {item}"
                for field in REQUIRED.get(kind, []) if not item.get(field)]
        if not kinds and item["@id"] not in known:
            found.append(f"nothing is called {item['@id']}")
        language = item.get("inLanguage")
        if isinstance(language, str) and page.edition in ("zh", "en") and language != head.language:
            found.append(f"{kinds} in {language} on a page in {head.language}")
    report(found)


@pytest.mark.parametrize("edition", ["zh", "en"])
def test_articles_have_data(site, edition):
    """Were it all gone, the test above would be content."""
    kinds = {
        kind for page in site.pages if page.edition == edition
        for item in Head(page).items for kind in [item.get("@type")] if isinstance(kind, str)}
    assert {"WebSite", "Article", "BreadcrumbList"} <= kinds
