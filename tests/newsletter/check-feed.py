"""Holds feeds to their rules with Python's own XML parser, and tells what is wrong as JSON: check-feed.py atom|rss FILE

Atom: RFC 4287, sections 4.1.1 and 4.1.2. RSS: the specification of 2.0.11, with its dates of RFC 822.
"""

import datetime
import email.utils
import json
import re
import sys
import uuid
import xml.etree.ElementTree as ET
from urllib.parse import urlsplit

ATOM = "{http://www.w3.org/2005/Atom}"
faults = []


def fault(words):
    faults.append(words)


def one(parent, name, where):
    found = parent.findall(name)
    if len(found) != 1:
        fault(f"{where} has {len(found)} {name}, and must have one")
        return None
    return found[0]


def text(parent, name, where):
    element = one(parent, name, where)
    value = "" if element is None else "".join(element.itertext()).strip()
    if not value:
        fault(f"{where} has an empty {name}")
    return value


def iri(value, where):
    parts = urlsplit(value)
    if not parts.scheme:
        fault(f"{where} has {value!r}, which is not absolute")
    if value.startswith("urn:uuid:"):
        uuid.UUID(value[9:])


def moment(value, where):
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", value):
        fault(f"{where} has {value!r}, which is no moment of RFC 3339")
    return datetime.datetime.fromisoformat(value.replace("Z", "+00:00"))


def check_atom(root):
    if root.tag != f"{ATOM}feed":
        fault(f"the root is {root.tag}")
    iri(text(root, f"{ATOM}id", "the feed"), "the id of the feed")
    text(root, f"{ATOM}title", "the feed")
    updated = moment(text(root, f"{ATOM}updated", "the feed"), "the feed")
    if not [link for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]:
        fault("the feed has no link to itself")
    authors = root.findall(f"{ATOM}author/{ATOM}name")
    ids = []
    for number, entry in enumerate(root.findall(f"{ATOM}entry"), 1):
        where = f"entry {number}"
        ids.append(text(entry, f"{ATOM}id", where))
        iri(ids[-1], where)
        text(entry, f"{ATOM}title", where)
        if moment(text(entry, f"{ATOM}updated", where), where) > updated:
            fault(f"{where} is newer than the feed")
        if not authors and not entry.findall(f"{ATOM}author/{ATOM}name"):
            fault(f"{where} has no author, and nor has the feed")
        content = one(entry, f"{ATOM}content", where)
        if content is not None and content.get("type") == "html" and len(content):
            fault(f"{where} has elements in its HTML content")
        for link in entry.findall(f"{ATOM}link"):
            iri(link.get("href", ""), where)
    if len(ids) != len(set(ids)):
        fault("two entries share an id")


def check_rss(root):
    if root.tag != "rss" or root.get("version") != "2.0":
        fault("the root is not rss 2.0")
    channel = one(root, "channel", "rss")
    for name in ("title", "link", "description"):
        text(channel, name, "the channel")
    guids = []
    for number, item in enumerate(channel.findall("item"), 1):
        where = f"item {number}"
        text(item, "title", where)
        guid = one(item, "guid", where)
        guids.append(guid.text)
        if guid.get("isPermaLink") != "false":
            fault(f"{where} has a guid that is taken for an address")
        email.utils.parsedate_to_datetime(text(item, "pubDate", where))
        for link in item.findall("link"):
            iri(link.text, where)
        if len(item.findall("description")) != 1:
            fault(f"{where} has no description")
    if len(guids) != len(set(guids)):
        fault("two items share a guid")


kind, path = sys.argv[1:]
{"atom": check_atom, "rss": check_rss}[kind](ET.parse(path).getroot())
json.dump(faults, sys.stdout)
