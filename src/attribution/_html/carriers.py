"""Carriers, made ready: which element embeds a post of which platform, and what its attributes tell.

In: ``Platform`` values, then an element's tag and attributes. Out: a ``Told``, or None. Cost: for an element of a
kind that carries posts a few look-ups; none for others.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import unquote

import attrs
import regex

from attribution._posts import AUTHOR, WHEN
from attribution.rules._carriers import Carrier
from attribution.rules._platforms import Platform

__all__ = ["Carriers", "Told"]

ANY, IN_QUERY = r"\S{8,600}", r"[^\s&#]{8,600}"
SLOT = {
    "url": rf"(?P<url>{ANY})",
    "user": r"(?P<user>[A-Za-z0-9_][A-Za-z0-9_.-]{0,60})",
    "host": r"(?P<host>[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4})",
    "group": r"(?P<group>[\w.:-]{1,120})",
    "id": r"(?P<id>[\w.:-]{1,120})",
}
HOST = r"(?:(?:https?:)?//)?(?:(?:www|m|web|old)\.)?"
REST = r"(?:[/?#&].*)?"
#: Where lazy pages keep an address until it is needed.
LAZY = ("data-src", "data-lazy-src", "data-url")
SCRIPT = 20_000


class Told(NamedTuple):
    """What the attributes of a carrier tell of its post.

    Args:
        platform: the platform.
        url: the address, as told.
        handle: the account.
        fields: what JSON tells: words, author, handle, date, url.
        script: the pattern of a script whose text has to be read yet, with its carrier.
        time: when it was posted, as told.
    """

    platform: Platform
    url: str | None = None
    handle: str | None = None
    fields: Mapping[str, str] | None = None
    script: tuple[str, Carrier] | None = None
    time: str | None = None


class _Ready(NamedTuple):
    """A carrier with its patterns compiled: attribute and pattern, in order."""

    platform: Platform
    carrier: Carrier
    cls: str
    attribute: str
    patterns: tuple[tuple[str, str], ...]


def _pattern(platform: Platform, text: str) -> str:
    slots = SLOT | {"handle": f"(?P<handle>{platform.handle})"}

    def fill(part: str) -> str:
        pieces = regex.split(r"\{(\w+)\}", part)
        return "".join(slots[p] if i % 2 else regex.escape(p) for i, p in enumerate(pieces))

    path, query, parameter = text.partition("?")
    body = fill(path) + (rf"\?(?:[^#]{{0,400}}?&)?{fill(parameter).replace(ANY, IN_QUERY)}" if query else "")
    return body.replace('"', "[\"']")


def _ready(platform: Platform, carrier: Carrier) -> _Ready:
    patterns = []
    for item in carrier.address:
        attribute, told, pattern = item.partition("=")
        body = _pattern(platform, pattern)
        if attribute != "text":
            host = "" if pattern.startswith(("at://", "{url}")) else HOST
            body = f"(?s){host}{body}{REST}" if told else ""
        patterns.append((attribute, body))
    _, cls, attribute = carrier.element
    return _Ready(platform, carrier, cls, attribute, tuple(patterns))


def _by_tag(platforms: tuple[Platform, ...]) -> dict[str, tuple[_Ready, ...]]:
    found: dict[str, tuple[_Ready, ...]] = {}
    for platform in platforms:
        for carrier in platform.carriers:
            tag = carrier.element[0]
            found[tag] = (*found.get(tag, ()), _ready(platform, carrier))
    return found


@attrs.frozen
class Carriers:
    """The carriers of some platforms.

    Args:
        platforms: the rules.

    Examples:
        >>> from attribution.rulesets.social import PLATFORMS
        >>> told = Carriers(PLATFORMS).told("iframe", {"src": "https://truthsocial.com/@ana/12/embed"})
        >>> told.platform.name, told.handle, told.url
        ('truthsocial', 'ana', 'https://truthsocial.com/@ana/posts/12')
    """

    platforms: tuple[Platform, ...]
    _by_tag: dict[str, tuple[_Ready, ...]] = attrs.field(init=False, eq=False, repr=False)
    _tagged: dict[str, Platform] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_tagged", {p.tag: p for p in self.platforms if p.tag})
        object.__setattr__(self, "_by_tag", _by_tag(self.platforms))

    def told(self, tag: str, attributes: Mapping[str, str]) -> Told | None:
        """Tell whether an element carries a post, and what its attributes say of it."""
        for ready in (*self._by_tag.get(tag, ()), *self._by_tag.get("", ())):
            told = _told(ready, attributes)
            if told:
                return told
        platform = self._tagged.get(tag)
        return _of_tag(platform, attributes) if platform and attributes else None


def _told(ready: _Ready, attributes: Mapping[str, str]) -> Told | None:
    if ready.cls and ready.cls not in attributes.get("class", "").split():
        return None
    if ready.attribute and ready.attribute not in attributes:
        return None
    if ready.carrier.fields:
        return _from_json(ready, attributes.get(ready.carrier.address[0], ""))
    slots: dict[str, str] = {}
    for attribute, pattern in ready.patterns:
        if attribute == "text":
            return Told(ready.platform, script=(pattern, ready.carrier))
        names = (attribute, *LAZY) if attribute == "src" else (attribute,)
        matches = (regex.fullmatch(pattern, attributes[name].strip()) for name in names if name in attributes)
        m = next((m for m in matches if m), None)
        if m is None:
            return None
        slots |= m.groupdict()
    return of_slots(ready.platform, ready.carrier, slots)


def _of_tag(platform: Platform, attributes: Mapping[str, str]) -> Told:
    """Read the tag that is left around a post: ``<tweet author="@ana" datetime="2016-09-01">``."""
    who, when = (
        next((v.strip() for k, v in attributes.items() if k.endswith(keys)), "") for keys in (AUTHOR, WHEN)
    )
    return Told(platform, handle=who.lstrip("@") or None, time=when or None)


def of_slots(platform: Platform, carrier: Carrier, slots: Mapping[str, str]) -> Told:
    """Make the address and the account of what the slots hold."""
    url = carrier.url.format(**slots) if carrier.url else slots.get("url")
    if url and not carrier.url:
        url = unquote(url) if "%3A" in url[:12].upper() else url
        url = f"https:{url}" if url.startswith("//") else url
    return Told(platform, url, carrier.handle.format(**slots) if carrier.handle else slots.get("handle"))


def in_script(told: Told, script: str) -> Told | None:
    """Read the address in the text of a script."""
    if told.script is None:
        return told
    pattern, carrier = told.script
    m = regex.search(pattern, script, endpos=SCRIPT)
    return of_slots(told.platform, carrier, m.groupdict()) if m else None


def _from_json(ready: _Ready, value: str) -> Told | None:
    import json

    try:
        data = json.loads(value[:SCRIPT])
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict):
        return None
    keys = (field.split("=", 1) for field in ready.carrier.fields)
    fields = {
        name: data[key].strip() for name, key in keys if isinstance(data.get(key), str) and data[key].strip()
    }
    return Told(ready.platform, fields.get("url"), fields.get("handle"), fields) if fields else None
