"""Packs as TOML files: rules as data that anybody can write, and that can never run code.

Takes the bytes of a file; gives a ``Pack``. The form has a version, ``format = 1``, and is told in docs/packs.md:
every kind of rule has a table, whose keys are the rules' names and whose values are either the one thing that matters
most (a verb's frames, a pattern's shape) or a table of fields. Linear in the size of the file.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

import attrs
import regex

from attribution.rules import (
    CREDIT_WORDS,
    NAME_KINDS,
    POST_WORDS,
    WORD_CLASSES,
    Carrier,
    Frame,
    Rule,
    RuleError,
    meant,
)
from attribution.rulesets._pack import TABLES, Pack
from attribution.rulesets._places import places_in

__all__ = ["FORMAT", "LARGEST", "read_toml", "toml_of"]

#: The version of the form. A file of a later version is refused rather than misread.
FORMAT: Final = 1
#: Bytes of the largest file that is read.
LARGEST: Final = 2_000_000
#: A key of more parts than any rule has: to read it takes time by the square of their number.
ENDLESS_KEY: Final = regex.compile(r"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){40}""")


#: The field that a value stands for which is no table of fields, where a rule has one that matters most.
MAIN: Final = {
    "verbs": "frames",
    "nouns": "frames",
    "phrases": "frames",
    "patterns": "shape",
    "evidence": "weight",
    "floor": "least",
    "roles": "type",
    "names": "words",
    "words": "words",
    "inflection": "endings",
    "platforms": "names",
    "credit-words": "words",
    "post-words": "words",
}
#: The tables whose rules are classes of words. A pack may add to a class of another pack, so its rule is told apart
#: by the pack's name.
CLASSES: Final = {"names": NAME_KINDS, "words": WORD_CLASSES, "credit-words": CREDIT_WORDS, "post-words": POST_WORDS}
KEYS: Final = ("format", "language", "name", "extends", "without", "examples")


class _File(NamedTuple):
    """What errors need to say where something stands."""

    source: str
    places: Mapping[tuple[str, ...], int]

    def error(self, path: tuple[str, ...], problem: str, rule: str = "") -> RuleError:
        return RuleError(rule or "pack", "" if rule else ".".join(path), problem, self.where(path))

    def where(self, path: tuple[str, ...]) -> str:
        """Give file and line of a key."""
        line = self.line(path)
        return f"{self.source}, line {line}" if line else self.source

    def line(self, path: tuple[str, ...]) -> int:
        """Give the line of a key, or of the table that holds it; 0 where it is not there."""
        prefixes = (path[:size] for size in range(len(path), 0, -1))
        return next((self.places[prefix] for prefix in prefixes if prefix in self.places), 0)


def read_toml(data: bytes, source: str, name: str, built_in: tuple[str, ...] = ()) -> Pack:
    """Read a pack.

    Args:
        data: the file.
        source: what errors call the file.
        name: what the pack is called, where the file does not say so.
        built_in: packs that a file of their language builds on, where it does not say otherwise.

    Raises:
        RuleError: something in it is wrong; the error names the line, the rule, the field, and what would be right.
    """
    if len(data) > LARGEST:
        raise RuleError("pack", "", f"larger than {LARGEST:,} bytes: divide it into several that extend each other", source)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RuleError("pack", "", f"not UTF-8 text (byte {error.start}): save it as UTF-8", source) from None
    content = _content(text, source)
    file = _File(source, places_in(text))
    _check_keys(content, file)
    language = _language(content, file)
    name = _string(content, "name", file) or name
    rules = [(path, rule) for path, rule in _rules(content, name, file)]
    return Pack(
        name=name,
        language=language,
        rules=tuple(rule for _, rule in rules),
        extends=_strings(content, "extends", file, language if language in built_in else ()),
        without=_strings(content, "without", file),
        examples=_strings(content, "examples", file),
        source=source,
        lines=tuple((type(r).__name__, r.name, file.line(path)) for path, r in rules),
    )


def _content(text: str, source: str) -> dict[str, Any]:
    if ENDLESS_KEY.search(text):
        raise RuleError("pack", "", "a key of forty parts: no rule has more than three", source)
    try:
        return tomllib.loads(text + "\n")  # so that an error in the last line is told with its line
    except RecursionError:
        raise RuleError("pack", "", "no TOML: brackets in brackets without end", source) from None
    except ValueError as error:  # TOMLDecodeError, and of a number with thousands of digits any other
        raise RuleError("pack", "", f"no TOML: {error}", source) from None


def _check_keys(content: Mapping[str, Any], file: _File) -> None:
    version = content.get("format")
    if version is None:
        raise file.error(("format",), f"write format = {FORMAT} at the top, so that later versions can read the file")
    if type(version) is not int or version < 1:
        raise file.error(("format",), f"a number was expected, {FORMAT} today, not {version!r}")
    if version > FORMAT:
        raise file.error(("format",), f"{version} is newer than this version of attribution can read: update it")
    for key in content:
        if key not in KEYS and key not in TABLES:
            known = ", ".join([*KEYS, *TABLES])
            raise file.error((key,), f"there is no such key; there are {known}{meant(key, [*KEYS, *TABLES])}")


def _language(content: Mapping[str, Any], file: _File) -> str:
    language = content.get("language")
    if not isinstance(language, str) or not language.strip():
        problem = 'write language = "en", or the language that the pack is for'
        raise file.error(("language",), problem if language is None else f"{problem}, not {language!r}")
    return language


def _string(content: Mapping[str, Any], key: str, file: _File) -> str:
    value = content.get(key, "")
    if not isinstance(value, str):
        raise file.error((key,), f"a string was expected, not {value!r}")
    return value


def _strings(content: Mapping[str, Any], key: str, file: _File, default: str | tuple[str, ...] = ()) -> tuple[str, ...]:
    value = content.get(key, default)
    values = (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list | tuple) else None
    if values is None or not all(isinstance(item, str) and item.strip() for item in values):
        raise file.error((key,), f'a list of strings was expected, as in {key} = ["…"], not {value!r}')
    return values


def _rules(content: Mapping[str, Any], pack: str, file: _File) -> Iterator[tuple[tuple[str, ...], Rule]]:
    for key in TABLES:
        table = content.get(key, {})
        if isinstance(table, list) and all(isinstance(item, str) for item in table):
            table = {item: {} for item in table}  # titles = ["Recorder", "Justice"]
        if not isinstance(table, dict):
            problem = f"a table was expected: write [{key}] on a line of its own, and the rules below it"
            raise file.error((key,), problem)
        for name, value in table.items():
            path = (key, name)
            if key in CLASSES:
                name = _class_name(path, pack, file)  # noqa: PLW2901 - the same rule, told apart
            yield path, _rule(path, name, value, file)


def _rule(path: tuple[str, ...], name: str, value: Any, file: _File) -> Rule:
    kind, main = TABLES[path[0]], MAIN.get(path[0], "")
    rule = f"{kind.__name__} {path[1]!r}"
    fields = {f.name: f for f in attrs.fields(kind) if f.init and f.name != "name"}
    if not isinstance(value, dict):
        if not main:
            problem = f"a table of fields was expected, as in {path[1]} = {{ … }}; the fields are {', '.join(fields)}"
            raise file.error(path, problem, rule)
        value = {main: value}
    for field in value:
        if field not in fields:
            problem = f"there is no field {field!r}; the fields are {', '.join(fields)}{meant(field, fields)}"
            raise file.error((*path, field), problem, rule)
    needed = [f for f, of in fields.items() if of.default is attrs.NOTHING and f not in value]
    if needed:
        raise file.error(path, f"the field {needed[0]!r} is missing", rule)
    try:
        return kind(name, **{key: _frozen(item) for key, item in value.items()})
    except RuleError as error:
        raise error.at(file.where((*path, error.place))) from None
    except (AttributeError, TypeError, ValueError) as error:
        raise file.error(path, f"{error}: see the form of pack files in the documentation", rule) from None


def _class_name(path: tuple[str, ...], pack: str, file: _File) -> str:
    """Tell the words that a pack adds to a class from those of the packs that it builds on."""
    kind, _, remark = path[1].partition(" ")
    known = CLASSES[path[0]]
    if kind not in known:
        problem = f"there is no such class; there are {', '.join(sorted(known))}{meant(kind, known)}"
        raise file.error(path, problem, f"{TABLES[path[0]].__name__} {path[1]!r}")
    return path[1] if remark else f"{kind} {'-'.join(pack.split())}"


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def toml_of(rule: Rule) -> str:
    """Write a rule as a pack file has it: its table and its line.

    Examples:
        >>> from attribution import CueVerb
        >>> print(toml_of(CueVerb("rue", frames="quote that .9")))
        [verbs]
        rue = "quote .9 that .9"
    """
    table = next(name for name, kind in TABLES.items() if kind is type(rule))
    given = _given(rule)
    given.pop("name")
    value = _written(*next(iter(given.items()))) if set(given) == {MAIN.get(table)} else _table(given)
    return f"[{table}]\n{_key(rule.name)} = {value if given else '{}'}"


def _given(value: attrs.AttrsInstance) -> dict[str, Any]:
    """Give the fields that are not what they would be anyway."""
    fields = {f.name: (getattr(value, f.name), f.default) for f in attrs.fields(type(value)) if f.init}
    return {name: item for name, (item, default) in fields.items() if item != default}


def _table(given: Mapping[str, Any]) -> str:
    return "{ " + ", ".join(f"{name} = {_written(name, item)}" for name, item in given.items()) + " }"


def _key(name: str) -> str:
    return name if name.replace("-", "").replace("_", "").isalnum() and name.isascii() else _quoted(name)


#: Fields that take one string of words, parted by spaces.
IN_WORDS: Final = frozenset({"frames", "names", "shape", "words"})


def _written(field: str, value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if value is None:
        return _quoted("either")  # a pronoun's number: TOML knows no None
    if isinstance(value, str):
        return _quoted(str(value))
    if isinstance(value, Carrier):
        return _table(_given(value))
    if not isinstance(value, tuple):
        return str(value)
    if field == "frames" and all(isinstance(item, Frame) for item in value):
        return _quoted(" ".join(f"{frame.name} {_figure(frame.safety)}" for frame in value))
    if field == "signs":
        return _quoted(" ".join(f"{sign.name} {sign.weight:.2f}" for sign in value))
    if field in IN_WORDS and not any(" " in item for item in value):
        return _quoted(" ".join(value))
    return f"[{', '.join(_written('', item) for item in value)}]"


def _figure(share: float) -> str:
    return f"{share:.2f}".rstrip("0").rstrip(".").removeprefix("0") or "0"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
