"""Patterns: the orders in which source, cue and content stand, each with a marked-up example.

A shape names its elements from left to right, around one ``CUE``::

    QUOTE ,? SOURCE CUE CONTENT?

=============  ==========================================================================================
``CUE``        the cue; what it may be is said by ``cue`` and ``form``
``SOURCE``     left of the cue its subject, asides jumped; right of it the phrase that follows
``AGENT``      a source that follows its cue and ends at the next comma
``(SOURCE)``   a source that is understood: the subject of the clause before
``OWNER``      a possessor as source: *her*, *the mayor's*
``UNOWNED``    left of a noun, where it has no possessor
``SLOT``       the noun phrase in the cue rule's ``*`` as source
``QUOTE``      a quotation, as content
``CLAUSE``     a clause with a finite verb, as content
``TOPIC``      the part of a sentence before its finite verb, as content
``PREDICATE``  the part of a sentence from its finite verb on, as content
``PHRASE``     a noun phrase, the cue's subject, as content
``OBJECT``     a noun or relative pronoun that is the cue's object, as content: *a claim Kyiv denied*
``REST``       the rest of the clause, as content
``SUBJECT``    the subject of a verb that is second: before it, no phrase behind a preposition, or else behind it
``SPEECH``     a quotation that begins its sentence, or stands behind a mark, as content
``MAIN``       a clause with a finite verb that is no subordinate one, as content
``INNER``      the subject that opens the cue's own clause, whatever stands between: *wie der Minister gestern sagte*
``TELLER``     the subject of the whole clause that ends before the cue
``FRONT``      what stands behind the preposition that opens the cue's clause, as source: *In dem Gutachten heißt es*
``FRONTED``    a quotation right before the cue, in whatever phrase, as content
``AMID``       a quotation between the subject and the verb that closes their clause, as content
``ACCOUNT``    what somebody tells or holds, behind a preposition: *Angaben der Polizei*; its owner is the source;
               left of it the whole phrase: *ihrer Meinung nach*
``BACK``       a pronoun that stands for the sentence before, which is the content with it: *Dies teilte sie mit*
``REPORTED``   content behind the next mark: a quotation, a clause with its opening word, or in reported mood
``BEFORE``     what stands of the cue's clause before it, as content;  ``BEHIND`` what stands behind it
``HEADLINE``   the rest of a headline, or of a turn behind a name in capitals
``SIGNATURE``  a name that ends its line, as source
``CONTENT``    whatever one of the cue's frames lets follow it
``MORE``       where content before the cue goes on behind it
``SILENCE``    nothing: the cue is negated or refused
``UNSAID``     nothing, of a verb that needs content: the cue is negated and its clause ends
``ADDRESSEE``  a noun phrase that names the hearer
``CIRCUMSTANCES``  hearer, time and medium behind the cue, as many as there are
``VIA``        a noun phrase that names who relays
``(VIA)``      the noun phrase in the cue rule's ``*`` as who relays
``START``      the start of the sentence;  ``END`` its end, or the end of the clause
``FIRST``      nothing stands before it;  ``OPENING`` nor before its sentence in the paragraph
``, : — ;``    these marks;  ``¶`` the end of a line
``word``       a word class in lower case: ``by``, ``conjunction``, ``expletive``
=============  ==========================================================================================

A ``?`` behind an element makes it optional.
"""

from __future__ import annotations

import attrs

from attribution.rules._base import Rule, check_number, check_strings, check_text, meant, one_of, words_of
from attribution.rules._words import WORD_CLASSES

__all__ = ["ELEMENTS", "LEFT_ONLY", "NO_ELEMENT", "RIGHT_ONLY", "Evidence", "Floor", "Pattern"]

ELEMENTS = frozenset(
    words_of(
        "CUE SOURCE (SOURCE) SUBJECT INNER SPEECH MAIN TELLER FRONT FRONTED AMID ACCOUNT BACK REPORTED BEFORE BEHIND AGENT OWNER UNOWNED SLOT QUOTE CLAUSE TOPIC PREDICATE PHRASE OBJECT REST HEADLINE SIGNATURE CONTENT MORE SILENCE UNSAID ADDRESSEE VIA (VIA) WRITING POSTING PLACE CIRCUMSTANCES"
        " START FIRST OPENING END , : — ; ¶"
    )
)
#: Elements that stand left of the cue only, and right of it only.
LEFT_ONLY = frozenset(
    words_of(
        "(SOURCE) ADDRESSEE AMID BEFORE FIRST FRONT FRONTED INNER MAIN OBJECT OPENING OWNER PHRASE SPEECH START TELLER"
        " TOPIC UNOWNED WRITING POSTING PLACE"
    )
)
RIGHT_ONLY = frozenset(
    words_of(
        "(VIA) AGENT BEHIND CIRCUMSTANCES CONTENT END HEADLINE MORE PREDICATE REPORTED REST SIGNATURE SILENCE SLOT UNSAID"
    )
)
#: Word classes that tell tokens nothing, so that no element can ask for them.
NO_ELEMENT = frozenset(
    words_of(
        "adverb-ending clitic female-name genitive ing-ending male-name month past-ending plural-ending singular-ending subjunctive-ending trait weekday"
    )
)
CUES = ("verb", "noun", "preposition", "adverb", "punctuation")
FORMS = ("finite", "passive", "participle", "infinitive", "last", "any")


@attrs.frozen
class Evidence(Rule):
    """What a circumstance is worth that speaks for a relation or against it.

    Args:
        name: the circumstance, one of those that the engine knows: ``source-none``, ``content-quoted`` …
        weight: log-odds to add to the confidence of a relation that shows it.
    """

    weight: float = attrs.field(validator=check_number)


@attrs.frozen
class Floor(Rule):
    """How sure a result must be to be one. Of several floors, one a pack, the lowest holds.

    Args:
        name: the pack that it is for.
        least: the least confidence of a result, 0 to 1.
    """

    least: float = attrs.field(validator=check_number)

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.least <= 1:
            raise self.error("least", f"a figure from 0 to 1 was expected, not {self.least}")


@attrs.frozen
class Pattern(Rule):
    """One order of source, cue and content.

    Args:
        name: kebab-case; says the order.
        shape: the elements, see above.
        cue: what the cue is: verb, noun, preposition, adverb or punctuation.
        form: for verbs: finite, passive, participle, infinitive, last (finite at the end of its clause) or any.
        frames: the only frames that it works with; all of the cue's if empty.
        frame: the frame whose safety counts, where that is not the one that follows the cue.
        safety: log-odds to add to what the cue's frame says.
        example: a marked-up sentence in which it fires.
        negative: a sentence in which it must not fire.
    """

    shape: tuple[str, ...] = attrs.field(converter=words_of, validator=check_strings)
    cue: str = attrs.field(default="verb", validator=one_of(CUES), kw_only=True)
    form: str = attrs.field(default="finite", validator=one_of(FORMS), kw_only=True)
    frames: tuple[str, ...] = attrs.field(
        default=(), converter=words_of, validator=check_strings, kw_only=True
    )
    frame: str = attrs.field(default="", validator=check_text, kw_only=True)
    safety: float = attrs.field(default=0.0, validator=check_number, kw_only=True)
    example: str = attrs.field(default="", validator=check_text, kw_only=True)
    negative: str = attrs.field(default="", validator=check_text, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.shape.count("CUE") != 1:
            raise self.error("shape", f"a shape holds CUE once, not {self.shape.count('CUE')} times")
        for element in self.shape:
            plain = element.rstrip("?")
            if plain in NO_ELEMENT or (plain not in ELEMENTS and plain not in WORD_CLASSES):
                known = ", ".join(sorted(ELEMENTS))
                problem = f"no element {element!r}; there are {known} and word classes"
                raise self.error("shape", problem + meant(plain, [*ELEMENTS, *WORD_CLASSES]))
        for elements, wrong, side in ((self.left, RIGHT_ONLY, "behind"), (self.right, LEFT_ONLY, "before")):
            for element in elements:
                if element.rstrip("?") in wrong:
                    raise self.error("shape", f"{element} stands {side} CUE, not on its other side")

    @property
    def left(self) -> tuple[str, ...]:
        """The elements left of the cue, nearest first."""
        return self.shape[: self.shape.index("CUE")][::-1]

    @property
    def right(self) -> tuple[str, ...]:
        """The elements right of the cue, nearest first."""
        return self.shape[self.shape.index("CUE") + 1 :]
