"""What the Web Annotation Data Model demands of an annotation, as far as it can be seen in the JSON.

Source: https://www.w3.org/TR/annotation-model/, the sentences with MUST in sections 3.1 to 3.3, 4.2 and 5.1 to 5.3.
"""

import re

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
MOTIVATIONS = {
    "assessing",
    "bookmarking",
    "classifying",
    "commenting",
    "describing",
    "editing",
    "highlighting",
    "identifying",
    "linking",
    "moderating",
    "questioning",
    "replying",
    "tagging",
}
NEEDED = {
    "FragmentSelector": ("value",),
    "CssSelector": ("value",),
    "XPathSelector": ("value",),
    "TextQuoteSelector": ("exact",),
    "TextPositionSelector": ("start", "end"),
    "DataPositionSelector": ("start", "end"),
    "SvgSelector": (),
    "RangeSelector": ("startSelector", "endSelector"),
}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S*")


def many(value):
    """One or several of something, as JSON-LD writes it."""
    return value if isinstance(value, list) else [] if value is None else [value]


def faults(annotation, *, embedded=False):
    """What is wrong with an annotation, in words; nothing where all is well.

    Args:
        annotation: The annotation, as JSON values.
        embedded: Whether it stands in a page, whose context is its own.
    """
    found = []
    if not embedded and CONTEXT not in many(annotation.get("@context")):
        found.append("no context of the model")
    if "Annotation" not in many(annotation.get("type")):
        found.append("its type is no Annotation")
    if not isinstance(annotation.get("id"), str) or not IRI.fullmatch(annotation["id"]):
        found.append("it has not exactly one IRI")
    if not many(annotation.get("target")):
        found.append("it has no target")
    if "bodyValue" in annotation and ("body" in annotation or not isinstance(annotation["bodyValue"], str)):
        found.append("bodyValue stands beside a body, or is no string")
    moments = (name for name in ("created", "modified", "generated") if name in annotation)
    found += [f"{name} is no dateTime in a zone" for name in moments if not MOMENT.fullmatch(annotation[name])]
    found += _motivations(annotation, "motivation")
    for resource in (*many(annotation.get("body")), *many(annotation.get("target"))):
        found += _resource(resource)
    return found


def _motivations(thing, key):
    unknown = [each for each in many(thing.get(key)) if each not in MOTIVATIONS and not IRI.fullmatch(each)]
    return [f"{key} {unknown}"] if unknown else []


def _resource(resource):
    """What is wrong with a body or a target."""
    if isinstance(resource, str):
        return [] if IRI.fullmatch(resource) else [f"{resource!r} is no IRI"]
    if not isinstance(resource, dict):
        return [f"{resource!r} is no resource"]
    found = _motivations(resource, "purpose")
    if "TextualBody" in many(resource.get("type")) and not isinstance(resource.get("value"), str):
        found.append("a TextualBody without exactly one value")
    if many(resource.get("type")) and set(many(resource["type"])) & {"Choice", "List", "Composite", "Independents"}:
        return found + [fault for each in many(resource.get("items")) for fault in _resource(each)]
    if "source" in resource:
        found += _resource(resource["source"])
        for selector in many(resource.get("selector")):
            found += _selector(selector)
    elif "selector" in resource or ("id" not in resource and "value" not in resource and "type" not in resource):
        found.append("a specific resource without a source")
    return found


def _selector(selector):
    if isinstance(selector, str):
        return [] if IRI.fullmatch(selector) else [f"{selector!r} is no IRI"]
    found = []
    for kind in many(selector.get("type")):
        if kind not in NEEDED:
            continue
        found += [f"{kind} without {name}" for name in NEEDED[kind] if name not in selector]
        if kind in {"TextPositionSelector", "DataPositionSelector"}:
            places = [selector.get("start"), selector.get("end")]
            if not all(isinstance(place, int) and place >= 0 for place in places):
                found.append(f"{kind} with other than whole numbers")
        if kind == "RangeSelector":
            found += _selector(selector.get("startSelector", {})) + _selector(selector.get("endSelector", {}))
    return found + [fault for each in many(selector.get("refinedBy")) for fault in _selector(each)]
