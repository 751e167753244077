"""Rule packs: the built-in ones, those that other distributions install, and those in files.

A pack is loaded by name only; installing one changes nothing by itself.
"""

from __future__ import annotations

from importlib import import_module
from os import PathLike, fspath
from pathlib import Path
from typing import Protocol, runtime_checkable

import regex

from attribution.rules import RuleError, RuleSet, meant
from attribution.rulesets._pack import TABLES, Pack

__all__ = ["BUILT_IN", "ENTRY_POINTS", "TABLES", "Pack", "is_file", "load_rules", "packs_of", "read_pack"]

#: The packs that the library brings, with the module that holds each as ``RULES``.
BUILT_IN = {"de": "attribution.rulesets.de", "en": "attribution.rulesets.en", "en-stance": "attribution.rulesets.en_stance"}
#: The entry-point group under which a distribution offers a pack: name = "module:RULES".
ENTRY_POINTS = "attribution.rules"
NAME = regex.compile(r"[\w-]+")


def load_rules(*packs: str | PathLike[str]) -> RuleSet:
    """Give the rules of one pack, or of several joined in order.

    Args:
        packs: names of built-in packs, of installed ones, or of TOML files (``court.toml``); ``"en"`` where none is
            named. A file brings the packs that it extends with it, once however often they are named.

    Raises:
        RuleError: there is no such pack, something in it is wrong, or two packs clash. The message names the rule
            and the place, and says what would be right.

    Examples:
        >>> load_rules("en").language
        'en'
    """
    first, *others = packs_of(*packs)
    rules = first.alone()
    for n, pack in enumerate(others):
        rules = pack.joined(rules, (first, *others[:n]))
    return rules


def packs_of(*packs: str | PathLike[str]) -> tuple[Pack, ...]:
    """Give the packs that ``load_rules`` joins, each once, those that others build on before them.

    Raises:
        RuleError: as for ``load_rules``, but for clashes between packs.
    """
    found: dict[str, Pack] = {}
    for pack in packs or ("en",):
        _collect(pack, Path(), found, ())
    return tuple(found.values())


def read_pack(name: str | PathLike[str]) -> Pack:
    """Give one pack by itself, without those that it builds on.

    Raises:
        RuleError: as for ``load_rules``.
    """
    return _from_file(Path(name)) if is_file(name) else _by_name(str(name))


def is_file(pack: str | PathLike[str]) -> bool:
    """Tell a file from the name of a pack."""
    return isinstance(pack, PathLike) or str(pack).endswith(".toml")


def _collect(name: str | PathLike[str], folder: Path, found: dict[str, Pack], trail: tuple[str, ...]) -> None:
    """Add a pack behind those that it builds on; files are named from the folder of the file that names them."""
    key = str((folder / name).resolve()) if is_file(name) else str(name)
    if key in found:
        return
    if key in trail:
        raise RuleError(f"pack {str(name)!r}", "extends", "it builds on itself: " + " → ".join([*trail, key]))
    pack = read_pack(folder / name if is_file(name) else name)
    below = Path(key).parent if is_file(name) else Path()
    for other in pack.extends:
        _collect(other, below, found, (*trail, key))
    found[key] = pack


def _from_file(path: Path) -> Pack:
    from attribution.rulesets._toml import LARGEST

    try:
        if path.exists() and not path.is_file():
            raise RuleError("pack", "", "a directory or a device, no file: is the path right?", fspath(path))
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise RuleError("pack", "", f"{error.strerror}: is the path right?", fspath(path)) from None
    return _from_toml(data, fspath(path), path.stem)


def _from_toml(data: bytes, source: str, name: str) -> Pack:
    from attribution.rulesets._toml import read_toml

    return read_toml(data, source, name, tuple(BUILT_IN))


def _by_name(name: str) -> Pack:
    if name in BUILT_IN:
        return Pack.of(name, import_module(BUILT_IN[name]).RULES)
    from importlib.metadata import entry_points

    offered = entry_points(group=ENTRY_POINTS)
    found = next((point.load() for point in offered if point.name == name), None)
    if found is None:
        known = sorted({*BUILT_IN, *(point.name for point in offered)})
        hint = meant(name, known)
        if not NAME.fullmatch(name) or Path(f"{name}.toml").exists():
            hint = "; a pack in a file is named by its path, which ends in .toml"
        raise RuleError(f"pack {name!r}", "", f"there is no such pack; there are {', '.join(known)}{hint}")
    if isinstance(found, RuleSet):
        return Pack.of(name, found)
    if isinstance(found, _Readable):
        return _from_toml(found.read_bytes(), str(found), name)
    problem = f"a RuleSet or the path of a TOML file was expected, got {type(found).__name__}"
    raise RuleError(f"pack {name!r}", "", problem)


@runtime_checkable
class _Readable(Protocol):
    """A file of a package, as ``importlib.resources.files`` gives it, or a path."""

    def read_bytes(self) -> bytes:
        """Give what is in it."""
