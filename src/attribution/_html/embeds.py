"""Embeds: an element that carries a post becomes text, and a post in it.

In: what a carrier's attributes tell, and what its element holds. Out: the text that stands for the embed, and a
``FoundPost`` whose offsets are within that text. Cost: linear in the text.

An embed stands in the text as the page shows it: the words, then the line that signs them. One that shows nothing
stands there as its address. The words, the author and the day are read by the platform's shapes, the same that
read plain text.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import NamedTuple

import attrs
import regex

from attribution._html.carriers import Told
from attribution._posts import EMBED, FoundPost, PostFinder, day_of
from attribution.model import Post
from attribution.rules._platforms import Platform

__all__ = ["Embed", "Held", "address_only", "read_embed"]

#: A text that is nothing but an address.
BARE = regex.compile(r"(?:https?://)?[\w.-]{1,80}/\S{0,400}")


class Held(NamedTuple):
    """What the element of a carrier holds.

    Args:
        text: its text.
        words: offset where its first paragraph begins; 0 if it has none.
        links: the addresses of its links.
        linked: characters of its text that are links.
        title: offset where a link ends that the text begins with; 0 if there is none.
        time: what its first ``<time>`` says in ``datetime``.
    """

    text: str = ""
    words: int = 0
    links: tuple[str, ...] = ()
    linked: int = 0
    title: int = 0
    time: str | None = None


class Embed(NamedTuple):
    """An embed as text.

    Args:
        text: what stands for it in the text.
        post: the post, with offsets within ``text``.
    """

    text: str
    post: FoundPost


@attrs.frozen
class _Address:
    """What is known of the address: the permalink, the account that it names."""

    url: str | None
    handle: str | None


def _day(value: str | None) -> datetime.date | None:
    return day_of(value) if value else None


def _address(told: Told, links: tuple[str, ...], finder: PostFinder) -> _Address:
    """Choose the address: a permalink in the attributes, else the last one among the links, or one that goes on with it."""
    urls = (told.url, *reversed(links))
    known = [
        post
        for post in (finder.permalink(url) for url in urls if url)
        if post and post.platform == told.platform.name
    ]
    if known and known[0].url:
        first = known[0].url
        longer = max(
            (post.url for post in known if post.url and post.url.startswith(f"{first}/")),
            key=len,
            default=first,
        )
        return _Address(longer, told.handle or known[0].handle)
    return _Address(told.url or (links[0] if len(links) == 1 else None), told.handle)


def read_embed(told: Told, held: Held, finder: PostFinder) -> Embed | None:
    """Make the text and the post of a carrier.

    Args:
        told: what its attributes tell.
        held: what its element holds.
        finder: the shapes of the platform alone.

    Returns:
        None where the element tells neither an address nor any words.
    """
    if told.fields:
        return _from_fields(told, told.fields, finder)
    address = _address(told, held.links, finder)
    text = held.text.strip()
    if not text or BARE.fullmatch(text):
        return (
            address_only(told.platform, address.url or text, address.handle) if address.url or text else None
        )
    found = finder.whole(text, held.words) or _unsigned(told.platform, held, text, address, finder)
    post = attrs.evolve(
        found.post,
        url=address.url or found.post.url,
        handle=found.post.handle or address.handle,
        date=_day(held.time) or _day(told.time) or found.post.date,
    )
    return Embed(text, attrs.evolve(found, start=0, end=len(text), post=post, rule=EMBED))


def address_only(platform: Platform, url: str, handle: str | None) -> Embed:
    """Make the embed of which only the address is known."""
    at = url.find(handle.partition("@")[0]) if handle else -1
    post = Post(platform=platform.name, handle=handle, url=url)
    source = None
    if handle and at >= 0:
        start = at - 1 if url[at - 1 : at] == "@" else at
        source = (start, at + len(handle.partition("@")[0]))
    return Embed(url, FoundPost(start=0, end=len(url), source=source, post=post, rule=EMBED))


def _unsigned(platform: Platform, held: Held, text: str, address: _Address, finder: PostFinder) -> FoundPost:
    """Take all the text for the words, but for the account before them, if it is more than a link."""
    start, source = 0, None
    m = regex.match(rf"@?(?P<handle>{platform.handle})(?=\s|\Z)\s*+", text) if address.handle else None
    if m and m["handle"].casefold() == (address.handle or "").casefold():
        start, source = m.end(), (0, m.end("handle"))
    end = len(text) if source else held.title or len(text)
    words = finder.words(text, end, start) if held.linked < len(text) - 2 else ()
    return FoundPost(
        start=0, end=len(text), content=words, source=source, post=Post(platform=platform.name), rule=EMBED
    )


def _from_fields(told: Told, fields: Mapping[str, str], finder: PostFinder) -> Embed | None:
    """Write what JSON tells as a sign-off would."""
    words = fields.get("words", "")
    name, handle, date = (fields.get(key, "") for key in ("author", "handle", "date"))
    who = " ".join(filter(None, (name, f"(@{handle})" if name and handle else handle and f"@{handle}")))
    known = finder.permalink(told.url) if told.url else None
    if not who:
        return address_only(told.platform, told.url, None) if told.url else None
    text = f"{words}\n— {who} {date}".strip()  # neither words nor date have space around them
    dash = len(words) + bool(words)
    content = finder.words(text, len(words)) if words else ()
    source = (dash + 2, dash + 2 + len(who))
    post = Post(
        platform=told.platform.name, author=name or None, handle=handle or None, date=_day(date),
        url=known.url if known else told.url,
    )  # fmt: skip
    return Embed(
        text,
        FoundPost(
            start=0, end=len(text), content=content, cue=(dash, dash + 1), source=source,
            time=(source[1] + 1, len(text)) if date else None, post=post, rule=EMBED,
        ),
    )  # fmt: skip
