"""Carriers: the elements that embed posts in web pages, and where each keeps the address of its post.

In: literals. Out: a frozen ``Carrier``, a part of a ``Platform``. Everything is checked when the value is made.
"""

from __future__ import annotations

import attrs
import regex

from attribution.rules._base import RuleError, words_of

__all__ = ["CARRIER_SLOTS", "FIELDS", "Carrier"]

#: What the slots in the address of a carrier stand for.
CARRIER_SLOTS = {
    "url": "the whole address",
    "handle": "the name of the account",
    "user": "the name of the account without its server",
    "host": "the server",
    "group": "a part of the platform, or the number of the account",
    "id": "number or code of the post",
}
#: What an attribute with JSON may tell.
FIELDS = ("words", "author", "handle", "date", "url")

MATCH = regex.compile(r"(?=\S)(?P<tag>[a-z][a-z0-9-]*+)?(?:\.(?P<cls>[\w-]++))?(?:\[(?P<attr>[\w-]++)\])?")
SLOT = regex.compile(r"\{(\w*)\}")


@attrs.frozen
class Carrier:
    """An element that embeds a post.

    The words, the author and the day are read from the element's text by the platform's shapes. What stands in
    attributions only is told here.

    Args:
        match: the element, as in a style sheet: ``blockquote.twitter-tweet``, ``div.embed[data-id]``.
        address: the attributes that hold the address, each with a pattern: ``src=t.me/{handle}/{id}``,
            ``data-href={url}``; several are parted by spaces. ``text`` is what a script says. An element
            without these attributes carries no post; without a pattern the links in the element are read.
        url: the permalink made of the slots, if they do not hold it whole.
        handle: the account made of the slots: ``{user}@{host}``.
        fields: for an attribute with JSON, which key holds what: ``words=full_text author=name``;
            ``address`` is then the attribute's name.

    Raises:
        RuleError: a part that cannot be used.

    Examples:
        >>> Carrier("iframe", "src=t.me/{handle}/{id}", "https://t.me/{handle}/{id}").element
        ('iframe', '', '')
    """

    match: str = attrs.field()
    address: tuple[str, ...] = attrs.field(converter=words_of, default=())
    url: str = attrs.field(default="")
    handle: str = attrs.field(default="", kw_only=True)
    fields: tuple[str, ...] = attrs.field(converter=words_of, default=(), kw_only=True)

    @property
    def element(self) -> tuple[str, str, str]:
        """Tag, class and attribute that the element must have; empty where any will do."""
        m = MATCH.fullmatch(self.match)
        return (m["tag"] or "", m["cls"] or "", m["attr"] or "") if m else ("", "", "")

    @match.validator
    def _check_match(self, _: object, value: object) -> None:
        if not isinstance(value, str) or not MATCH.fullmatch(value):
            raise self._error("match", f"tag.class[attribute] was expected, not {value!r}")

    @address.validator
    def _check_address(self, _: object, value: tuple[object, ...]) -> None:
        for item in value:
            if not isinstance(item, str) or not regex.fullmatch(r"[\w-]++(?:=\S++)?", item):
                raise self._error("address", f"attribute=pattern was expected, not {item!r}")

    @url.validator
    def _check_url(self, _: object, value: object) -> None:
        if not isinstance(value, str) or (value and not regex.match("https?://", value)):
            raise self._error("url", f"a whole address was expected, not {value!r}")

    @fields.validator
    def _check_fields(self, _: object, value: tuple[object, ...]) -> None:
        for item in value:
            if not isinstance(item, str) or item.partition("=")[0] not in FIELDS or item.endswith("="):
                raise self._error(
                    "fields", f"one of {', '.join(FIELDS)}, then =key, was expected, not {item!r}"
                )

    def __attrs_post_init__(self) -> None:
        known = {slot for item in self.address for slot in SLOT.findall(item)}
        for slot in [*known, *SLOT.findall(self.url + self.handle)]:
            if slot not in CARRIER_SLOTS:
                raise self._error(
                    "address", f"there is no slot {slot!r}; there are {', '.join(CARRIER_SLOTS)}"
                )
        for slot in SLOT.findall(self.url + self.handle):
            if slot not in known:
                raise self._error("url", f"the address has no slot {slot!r}")

    def _error(self, place: str, problem: str) -> RuleError:
        return RuleError(f"Carrier {self.match!r}", place, problem)
