"""Reads mails with Python's own parser, and tells as JSON what is in them: python3 read-mail.py FILE..."""

import email
import email.policy
import json
import sys
from html.parser import HTMLParser


class Page(HTMLParser):
    """The text, the tags and the addresses of a page, as a reader meets them."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.text, self.links, self.images, self.tags = [], [], [], set()
        self.hidden = 0
        self.lang = None
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.tags.add(tag)
        if tag == "html":
            self.lang = given.get("lang")
        if tag == "a":
            self.links.append(given.get("href"))
        if tag == "img":
            self.images.append({"src": given.get("src"), "alt": given.get("alt")})
        if tag in ("style", "title", "script"):
            self.hidden += 1

    def handle_endtag(self, tag):
        if tag in ("style", "title", "script"):
            self.hidden -= 1

    def handle_data(self, data):
        if not self.hidden:
            self.text.append(data)


def told(part):
    kind = part.get_content_type()
    if part.is_multipart():
        return {"type": kind, "parts": [told(inner) for inner in part.iter_parts()]}
    content = part.get_content()
    if kind == "text/html":
        page = Page(content)
        text = " ".join("".join(page.text).split())
        return {
            "type": kind,
            "text": text,
            "links": page.links,
            "images": page.images,
            "tags": sorted(page.tags),
            "lang": page.lang,
        }
    if kind.startswith("text/"):
        return {"type": kind, "text": content}
    return {"type": kind, "id": part["content-id"], "bytes": len(content), "disposition": part.get_content_disposition()}


def read(path):
    with open(path, "rb") as file:
        mail = email.message_from_binary_file(file, policy=email.policy.default)
    defects = [str(defect) for part in mail.walk() for defect in part.defects]
    return {"headers": {name.lower(): str(value) for name, value in mail.items()}, "defects": defects, **told(mail)}


json.dump([read(path) for path in sys.argv[1:]], sys.stdout)
