"""What changes of a text change nothing: other spellings move spans, paragraphs beside it leave it alone."""

from __future__ import annotations

from typing import Any

import pytest
import regex
from articles import articles, sentences
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from spellings import SPELLINGS, moved, respell, said
from strategies import plain_texts, texts

from attribution import Parser, load_rules, parse_credits
from attribution.hints import Entity, Hints
from attribution.model import SpeakerType

PARSER = Parser(load_rules("en"))
GERMAN = Parser(load_rules("de"))
SETTINGS = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
ARTICLES = articles()
#: Spellings that say the same whatever stands around them. A straight mark does not say on which side it stands.
EQUAL = [name for name in SPELLINGS if name != "straight marks"]
#: Two single marks beside each other are a double one where they are straight.
DOUBLED = r"[‘’‚'][‘’‚']"
#: Paragraphs that have nothing to do with any article: prose, open and closed marks, lists, credits.
BESIDE = [
    "It rained all day, and the roads were wet.",
    "“Dry",
    "Dry” weather",
    "It was 5’ wide (and 6” deep",
    "Editing by Nina Vogel",
    "By Nina Vogel\nStaff writer",
    "1. It rained.\n2. It snowed.",
    "* * *",
]


def _found(text: str, parser: Parser = PARSER) -> list[dict[str, Any]]:
    return [attribution.to_dict() for attribution in parser.parse(text)]


def _check_spelling(text: str, spelling: str, parser: Parser = PARSER) -> None:
    new, where = respell(text, SPELLINGS[spelling])
    assert said(moved(_found(text, parser), where, new)) == said(_found(new, parser))


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("article", ARTICLES)
def test_another_spelling_of_an_article_moves_spans_only(article: str, spelling: str) -> None:
    _check_spelling(ARTICLES[article], spelling)


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_another_spelling_of_a_sentence_moves_spans_only(spelling: str) -> None:
    """Of every sentence that a test marks up."""
    assert len(sentences()) > 500
    for sentence in sentences():
        if spelling in EQUAL or not regex.search(DOUBLED, sentence):
            _check_spelling(sentence, spelling)


@pytest.mark.parametrize("spelling", EQUAL)
@SETTINGS
@given(text=texts().map(lambda text: text.replace("\r", "")))
@example(text="In a post on Truth Social, Ana Ruiz, who asked not to be named, said no.")
@example(text="No boat today. [image or embed] — Una Berg (@una.example.org) May 9, 2025")
@example(text="LONDON, Nov 27 (Reuters) - Rain is coming, the mayor said.")
@example(text="Voir cette publication sur Instagram\n\nUne publication partagée par Una Bergé (@una.berg)")
@example(text="Leave now.\n— Tarn Fire (@tarnfire) August 15, 2023\n\n09:20 — Helicopters")
def test_another_spelling_of_any_text_moves_spans_only(text: str, spelling: str) -> None:
    _check_spelling(text, spelling)


@pytest.mark.parametrize("spelling", EQUAL)
def test_another_spelling_of_german_moves_spans_only(spelling: str) -> None:
    """Its cues and names are full of letters that can be written in two ways."""
    text = (
        "Der Präsident erklärte am Dienstag:\n„Wir müssen früher öffnen.“\n\n"
        "Jörg Kühn, Sprecher der Behörde, bestätigte, dass die Brücke gefährdet sei. „Näheres später“, fügte er hinzu."
    )
    assert len(GERMAN.parse(text)) > 2
    _check_spelling(text, spelling, GERMAN)


@pytest.mark.parametrize("spelling", EQUAL)
def test_another_spelling_of_credits_moves_spans_only(spelling: str) -> None:
    text = "By José Núñez\n\nIt rained.\n\n(Reporting by José Núñez in Málaga; Editing by Bea Fox)"
    new, where = respell(text, SPELLINGS[spelling])
    credits_ = [credit.to_dict() for credit in parse_credits(text)]
    assert len(credits_) == 3
    assert said(moved(credits_, where, new)) == said([credit.to_dict() for credit in parse_credits(new)])


def test_explanations_and_hints_keep_to_the_text_as_it_was_given() -> None:
    """Both have offsets, and both are in the spelling of the caller."""
    text = "Rain fell in Cafe\u0301 Town.\r\n\r\nZoe\u0308 Tarn\u00a0sued Vell.\r\n\r\nIt said that the ropes\u00a0broke."
    explanation = PARSER.explain(text)
    assert text == explanation.text
    for account in explanation.cues:
        for span in (
            account.cue,
            account.sentence,
            *(s for t in account.trials for s in (*t.content, t.cue) if s),
        ):
            assert text[span.start : span.end] == span.text
    start = text.index("Vell")
    hints = Hints(
        entities=[Entity(start, start + 4, SpeakerType.ORGANIZATION)],
        clusters=[[(start, start + 4), (text.index("It said"), text.index("It said") + 2)]],
    )
    (found,) = PARSER.parse(text, hints=hints)
    assert found.speaker
    assert ("Vell", ["It"]) == (found.speaker.name, [m.text for m in found.speaker.mentions])


def _shifted(found: list[dict[str, Any]], text: str, by: int) -> Any:
    return moved(found, [n + by for n in range(len(text) + 1)], "\0" * by + text)


@pytest.mark.parametrize("beside", BESIDE)
@pytest.mark.parametrize("article", ARTICLES)
def test_a_paragraph_beside_an_article_changes_nothing_in_it(article: str, beside: str) -> None:
    _check_beside(ARTICLES[article], beside)


@SETTINGS
@given(plain_texts(), st.sampled_from(BESIDE))
def test_a_paragraph_beside_any_text_without_posts_changes_nothing_in_it(text: str, beside: str) -> None:
    """Above a sign-off stand its words, and below a colon what it leads to: nothing is unrelated to these."""
    _check_beside(text + " It rained.", beside)


def _check_beside(text: str, beside: str) -> None:
    alone = _found(text)
    assert _shifted(alone, text, len(beside) + 2) == _found(f"{beside}\n\n{text}")
    assert alone == _found(f"{text}\n\n{beside}")


@pytest.mark.parametrize("article", ARTICLES)
def test_what_is_said_beside_an_article_changes_no_words_in_it(article: str) -> None:
    """Who speaks there may be meant by a pronoun, so that speakers are left out; nothing else can change."""
    beside = "“The forecast is good,” Nina Vogel said. “It will be dry.”"
    text = ARTICLES[article]
    alone = [{**a, "speaker": None} for a in _found(text)]
    (own,) = _found(beside)
    own |= {"speaker": None}
    with_it = [{**a, "speaker": None} for a in _found(f"{beside}\n\n{text}")]
    parents = [{**a, "parent": None if a["parent"] is None else a["parent"] + 1} for a in alone]
    assert [own, *_shifted(parents, text, len(beside) + 2)] == with_it
    assert alone == [{**a, "speaker": None} for a in _found(f"{text}\n\n{beside}")][: len(alone)]
