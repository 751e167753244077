"""What all rule values share: a name, and errors that say which rule is wrong and how to mend it.

Converters know no rule, so they never refuse: what they cannot read they hand on, and the field's validator,
which can name the rule, refuses it. Linear in the number of words of a rule, once, when the rule is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any, TypeVar, cast

import attrs
import regex

__all__ = [
    "Rule",
    "RuleError",
    "check_flag",
    "check_number",
    "check_strings",
    "check_text",
    "check_words",
    "meant",
    "member_of",
    "one_of",
    "strings_of",
    "words_of",
]

E = TypeVar("E", bound=StrEnum)
NAME = regex.compile(r"\S+(?: \S+)*+")


class RuleError(ValueError):
    """A rule that cannot be used. Raised when the rule or rule set is made, never while parsing.

    Args:
        rule: kind and name of the rule: ``CueVerb 'say'``.
        place: the field that is wrong, or an empty string.
        problem: what is wrong and what would be right.
        where: file and line that the rule was read from: ``court.toml, line 7``; empty for rules made in Python.
    """

    def __init__(self, rule: str, place: str, problem: str, where: str = "") -> None:
        super().__init__(f"{where + ': ' if where else ''}{rule}{', ' + place if place else ''}: {problem}")
        self.rule = rule
        self.place = place
        self.problem = problem
        self.where = where

    def at(self, where: str) -> RuleError:
        """Give the same error with the place in a file that the rule was read from."""
        return RuleError(self.rule, self.place, self.problem, where)

    def __reduce__(self) -> tuple[type[RuleError], tuple[str, str, str, str]]:
        return (type(self), (self.rule, self.place, self.problem, self.where))


def meant(word: str, options: Iterable[str]) -> str:
    """Give the option that a misspelt word was probably meant to be, as the end of a message; else nothing."""
    import difflib

    close = difflib.get_close_matches(str(word), [*map(str, options)], n=1, cutoff=0.6)
    return f"; did you mean {close[0]!r}?" if close else ""


def words_of(value: str | Iterable[str]) -> tuple[str, ...]:
    """Split ``"say says"`` into words; take any other iterable of strings as it is."""
    return tuple(value.split()) if isinstance(value, str) else strings_of(value)


def strings_of(value: str | Iterable[str]) -> tuple[str, ...]:
    """Take a lone string as one value: what may hold spaces is not split."""
    return (value,) if isinstance(value, str) or not isinstance(value, Iterable) else tuple(value)


def member_of(enum: type[E], value: E | str) -> E:
    """Find the member that a word stands for; what is none comes back as it is, for ``one_of`` to refuse."""
    try:
        return enum(value)
    except ValueError:
        return cast("E", value)


@attrs.frozen
class Rule:
    """Any rule of a rule set. Rules of one kind are told apart by their names.

    Args:
        name: what the rule is called in results, in ``without()`` and in errors.
    """

    name: str = attrs.field()

    @name.validator
    def _check_name(self, _: object, value: object) -> None:
        if not isinstance(value, str) or not NAME.fullmatch(value):
            raise self.error("name", f"a name is words parted by single spaces, not {value!r}")

    def error(self, place: str, problem: str) -> RuleError:
        """Make the error that names this rule, the place in it and the problem."""
        return RuleError(f"{type(self).__name__} {getattr(self, 'name', '?')!r}", place, problem)


Check = Callable[[Rule, Any, Any], None]


def check_text(rule: Rule, field: attrs.Attribute[Any], value: object) -> None:
    """Refuse what is neither a string nor the field's default."""
    if not isinstance(value, str) and value is not field.default:
        raise rule.error(field.name, f"a string was expected, not {_shown(value)}")


def check_words(rule: Rule, field: attrs.Attribute[Any], value: object) -> None:
    """Refuse what is no word or words parted by single spaces, nor empty, nor the field's default."""
    check_text(rule, field, value)
    if isinstance(value, str) and value and not NAME.fullmatch(value):
        raise rule.error(field.name, f"words parted by single spaces were expected, not {value!r}")


def check_strings(rule: Rule, field: attrs.Attribute[Any], value: tuple[object, ...]) -> None:
    """Refuse a sequence that holds anything but strings with something in them."""
    for item in value:
        if not isinstance(item, str) or not item.strip():
            raise rule.error(field.name, f"a string that is not empty was expected, not {_shown(item)}")


def check_flag(rule: Rule, field: attrs.Attribute[Any], value: object) -> None:
    """Refuse what is neither True nor False."""
    if not isinstance(value, bool):
        raise rule.error(field.name, f"True or False was expected, not {_shown(value)}")


def check_number(rule: Rule, field: attrs.Attribute[Any], value: object) -> None:
    """Refuse what is no finite number: log-odds are added up."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < float("inf"):
        raise rule.error(field.name, f"a finite number was expected, not {_shown(value)}")


def one_of(options: Iterable[str]) -> Check:
    """Make a check that refuses all but these."""
    allowed = tuple(options)

    def check(rule: Rule, field: attrs.Attribute[Any], value: object) -> None:
        if value not in allowed:
            problem = f"one of {', '.join(allowed)} was expected, not {_shown(value)}"
            raise rule.error(field.name, problem + meant(str(value), allowed))

    return check


def _shown(value: object) -> str:
    return repr(value) if isinstance(value, str) else f"{value!r} ({type(value).__name__})"
