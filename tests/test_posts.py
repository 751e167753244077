"""Embedded posts: which shapes are found, whose words they are, and where these begin and end."""

from __future__ import annotations

import datetime
import pickle
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution import load_rules
from attribution._posts import Vocabulary
from attribution._posts.finder import FoundPost, PostFinder
from attribution.rules._platforms import Platform
from attribution.rulesets.social import PLATFORMS

FINDER = PostFinder(PLATFORMS, Vocabulary.of(load_rules("en")))

OPENING = "The ferry company said on Monday that the night boat to Skerry would not sail before spring."
CLOSING = "Islanders have asked the ministry for a replacement, and a meeting is planned for next week."


def article(post: str, gap: str = "\n\n") -> str:
    return gap.join((OPENING, post, CLOSING))


def contents(text: str) -> list[list[str]]:
    return [[text[s:e] for s, e in post.content] for post in FINDER.find(text)]


def only(text: str) -> FoundPost:
    found = FINDER.find(text)
    assert len(found) == 1, found
    return found[0]


def told(text: str) -> tuple[str | None, str | None, str | None, str | None, str]:
    """What the only post of a text is about: platform, author, handle, day, words."""
    post = only(text)
    words = "|".join(text[s:e] for s, e in post.content)
    day = post.post.date.isoformat() if post.post.date else None
    return post.post.platform, post.post.author, post.post.handle, day, words


WORDS = "No boat, no post, no bread since Friday."
DAY = "2025-02-07"

SIGN_OFFS = {
    "own line": f"{WORDS}\n— Una Berg (@unaberg) February 7, 2025",
    "same line": f"{WORDS} — Una Berg (@unaberg) February 7, 2025",
    "glued to a picture": f"{WORDS} pic.twitter.com/aB3dE5gH7j— Una Berg (@unaberg) February 7, 2025",
    "picture on its own line": f"{WORDS}\npic.twitter.com/aB3dE5gH7j\n— Una Berg (@unaberg) February 7, 2025",
    "two links": f"{WORDS} https://t.co/aB3dE5gH7j pic.x.com/aB3dE5gH7j\n— Una Berg (@unaberg) February 7, 2025",
    "no-break space before the link": f"{WORDS}\xa0pic.twitter.com/aB3dE5gH7j\n— Una Berg (@unaberg) February 7, 2025",
    "en dash": f"{WORDS}\n– Una Berg (@unaberg) February 7, 2025",
    "horizontal bar": f"{WORDS} ― Una Berg (@unaberg) February 7, 2025",
    "hyphens": f"{WORDS}\n-- Una Berg (@unaberg) February 7, 2025",
    "hyphen": f"{WORDS}\n- Una Berg (@unaberg) February 7, 2025",
    "entity": f"{WORDS} &mdash; Una Berg (@unaberg) February 7, 2025",
    "no-break spaces": f"{WORDS}\n—\xa0Una Berg\xa0(@unaberg)\xa0February 7, 2025",
    "double spaces": f"{WORDS}  — Una Berg (@unaberg)  February 7, 2025",
    "date on its own line": f"{WORDS}\n— Una Berg (@unaberg)\nFebruary 7, 2025",
    "dash on its own line": f"{WORDS}\n—\nUna Berg (@unaberg) February 7, 2025",
    "all glued": f"{WORDS}pic.twitter.com/aB3dE5gH7j— Una Berg (@unaberg)February 7, 2025",
    "wrapped after the name": f"{WORDS}\n— Una Berg\n(@unaberg) February 7, 2025",
    "wrapped in the date": f"{WORDS}\n— Una Berg (@unaberg) February\n7, 2025",
    "quoted Markdown": f"> {WORDS}\n>\n> — Una Berg (@unaberg) February 7, 2025",
    "in quotation marks": f"“{WORDS}”\n— Una Berg (@unaberg) February 7, 2025",
    "newsletter line": f"{WORDS} SIGN UP FOR OUR DAILY NEWSLETTER — Una Berg (@unaberg) February 7, 2025",
    "advertisement": f"{WORDS}\nAdvertisement\n— Una Berg (@unaberg) February 7, 2025",
    "paragraph of its own": f"{WORDS} pic.twitter.com/aB3dE5gH7j\n\n— Una Berg (@unaberg) February 7, 2025",
    "carriage returns": f"{WORDS}\r\n— Una Berg (@unaberg) February 7, 2025",
}


@pytest.mark.parametrize("gap", ["\n\n", "\n"], ids=["blank lines", "line feeds"])
@pytest.mark.parametrize("post", SIGN_OFFS.values(), ids=SIGN_OFFS.keys())
def test_sign_off(post: str, gap: str) -> None:
    """A dash, a name, a handle and a date close a post, however an extractor has laid them out."""
    assert ("x", "Una Berg", "unaberg", DAY, WORDS) == told(article(post, gap))


@pytest.mark.parametrize(
    "date",
    [
        "7 February 2025", "Feb 7, 2025", "Feb. 7, 2025", "February 7th 2025", "7. Februar 2025", "7 février 2025",
        "7 de febrero de 2025", "7 de fevereiro de 2025", "7 febbraio 2025", "7 februari 2025", "7 Şubat 2025",
        "7 lutego 2025", "7 февраля 2025 г.", "2025年2月7日", "2025년 2월 7일", "2025-02-07T21:14:00.000Z",
        "9:05 PM - 7 Feb 2025",
    ],
)  # fmt: skip
def test_date_of_any_locale(date: str) -> None:
    """The date is in the language of whoever embedded the post."""
    text = article(f"{WORDS}\n— Una Berg (@unaberg) {date}")
    assert ("x", "Una Berg", "unaberg", DAY, WORDS) == told(text)
    assert text[slice(*only(text).time)] == date  # type: ignore[misc]


@pytest.mark.parametrize(
    "name",
    [
        "Skerry Maps (Ole)", "Dr. Ole Vik, MP", "Ole 🌊⛵️", "🇳🇴 Ole", "Night Desk — Skerry", "Ferry | Skerry", "@unaberg",
        "אונה ברג", "ウナ・ベルグ", "O'Neil-Berg", "una", "24/7 Ferries", "Ferry.Watch", "Una Berg #SaveTheBoat", "🌊🌊", "Una @ Skerry",
    ],
)  # fmt: skip
@pytest.mark.parametrize("sign", ["{w}\n— {n} (@unaberg) {d}", "{w} — {n} (@unaberg) {d}"])
def test_name_as_written(name: str, sign: str) -> None:
    """Names may hold nearly anything, another dash included."""
    text = article(sign.format(w=WORDS, n=name, d="February 7, 2025"))
    assert ("x", name, "unaberg", DAY, WORDS) == told(text)


def test_dash_in_the_words() -> None:
    """A dash within the words does not open the sign-off."""
    words = "They promised — on air — a boat by June — and sank it."
    for gap in ("\n", " "):
        assert words == told(article(f"{words}{gap}— Una Berg (@unaberg) February 7, 2025"))[-1]


def test_parts_of_a_sign_off() -> None:
    """Dash, source and date are told apart; the region reaches from the first word to the date."""
    text = article(
        f"{WORDS} pic.twitter.com/aB3dE5gH7j\n— Skerry Maps (Ole) (@skerrymaps) February 7, 2025The"
    )
    post = only(text)
    parts = [text[slice(*r)] for r in (post.cue, post.source, post.time) if r]
    assert ["—", "Skerry Maps (Ole) (@skerrymaps)", "February 7, 2025"] == parts
    assert ("No boat", "7, 2025") == (text[post.start :][:7], text[: post.end][-7:])
    assert "post-sign-off" == post.rule


MARKDOWN = (
    f"> {WORDS}\n> \n> -- Una Berg (@unaberg) [February 7, 2025](https://twitter.com/unaberg/status/1887?ref_src=twsrc)",
    f"{WORDS} [pic.twitter.com/aB3](https://t.co/aB3)\n\n— Una Berg (@unaberg) [February 7, 2025](https://x.com/unaberg/status/1887)",
)


@pytest.mark.parametrize("post", MARKDOWN)
def test_permalink(post: str) -> None:
    """The link around a date is the address of the post."""
    text = article(post)
    assert ("x", "Una Berg", "unaberg", DAY, WORDS) == told(text)
    assert (only(text).post.url or "").endswith(".com/unaberg/status/1887")


OTHER_SHAPES = [
    (f"{WORDS}\n[image or embed]\n— Una Berg (\n@una.bsky.social\n)\nFebruary 7, 2025 at 3:43 PM",
     ("bluesky", "Una Berg", "una.bsky.social", DAY, WORDS)),
    (f"{WORDS} — Una Berg (@una.skerry-ferries.example) 7 February 2025 at 15:43",
     ("bluesky", "Una Berg", "una.skerry-ferries.example", DAY, WORDS)),
    (f"{WORDS}— Una Berg (@una.bsky.social) 2025-02-07T15:43:00.000Z",
     ("bluesky", "Una Berg", "una.bsky.social", DAY, WORDS)),
    ("View this post on Instagram\nA post shared by Una Berg (@una.berg)", ("instagram", "Una Berg", "una.berg", None, "")),
    (f"View this post on Instagram\n\n{WORDS}\n\nA post shared by Una Berg (@una.berg) on Feb 7, 2025 at 3:55pm PST",
     ("instagram", "Una Berg", "una.berg", DAY, WORDS)),
    (f"{WORDS}\nA video posted by Una (Berg) | boats (@una.berg_) on Feb 7, 2025 at 4:30pm PST",
     ("instagram", "Una (Berg) | boats", "una.berg_", DAY, WORDS)),
    (f"{WORDS}\nA post shared by Una Berg (@una.berg) on", ("instagram", "Una Berg", "una.berg", None, WORDS)),
    (f"{WORDS}\nA post shared by Una Berg (@una.berg)\nView this post on Instagram",
     ("instagram", "Una Berg", "una.berg", None, WORDS)),
    ("Voir cette publication sur Instagram\n\nUne publication partagée par Una Berg (@una.berg)",
     ("instagram", "Una Berg", "una.berg", None, "")),
    ("この投稿をInstagramで見る\n\nウナ(@una.berg)がシェアした投稿", ("instagram", "ウナ", "una.berg", None, "")),
    ("Visualizza questo post su Instagram\nUn post condiviso da Una Berg (@una.berg)", ("instagram", "Una Berg", "una.berg", None, "")),
    (f"{WORDS}\nPosted by Skerry Ferries on\xa0Friday, February 7, 2025", ("facebook", "Skerry Ferries", None, DAY, WORDS)),
    (f"{WORDS}Posted by Skerry Ferries on Friday, February 7, 2025", ("facebook", "Skerry Ferries", None, DAY, WORDS)),
    (f"{WORDS}\nPosted by Lights on Skerry on Friday, February 7, 2025", ("facebook", "Lights on Skerry", None, DAY, WORDS)),
    ("No boat today ❤️\nPosted by Skerry Ferries on Friday, February 7, 2025", ("facebook", "Skerry Ferries", None, DAY, "No boat today ❤️")),
    (f"{WORDS}\n\nPosted by Skerry Ferries on viernes, 7 de febrero de 2025", ("facebook", "Skerry Ferries", None, DAY, WORDS)),
    (f"{WORDS}\nGepostet von Skerry Ferries am Freitag, 7. Februar 2025", ("facebook", "Skerry Ferries", None, DAY, WORDS)),
    ("Post by @una.berg\nView on Threads", ("threads", None, "una.berg", None, "")),
    ("Post by @una.bergView on Threads", ("threads", None, "una.berg", None, "")),
    (f"Post by @una.berg\n{WORDS}\nView on Threads", ("threads", None, "una.berg", None, WORDS)),
    ("Post by @una@boats.exampleView on Mastodon", ("mastodon", None, "una@boats.example", None, "")),
    (f"Post by @una@boats.example\n{WORDS}\nView on Mastodon", ("mastodon", None, "una@boats.example", None, WORDS)),
    ("@una.berg the boat that never comes #skerry ♬ Slow Water - The Oars",
     ("tiktok", None, "una.berg", None, "the boat that never comes #skerry")),
    ("@una.berg\nthe boat that never comes\n@ferrywatch\n#skerry\n♬ original sound - Una B",
     ("tiktok", "Una B", "una.berg", None, "the boat that never comes\n@ferrywatch\n#skerry")),
    ("@una.berg♬ Slow Water - The Oars", ("tiktok", None, "una.berg", None, "")),
    ("Is the night boat dead for good?\nby u/una_berg in skerry", ("reddit", None, "una_berg", None, "Is the night boat dead for good?")),
    ("Is the night boat dead for good?\nbyu/una_berg inskerry", ("reddit", None, "una_berg", None, "Is the night boat dead for good?")),
    ("Is the night boat dead for good?\nby u/una_berg in r/skerry", ("reddit", None, "una_berg", None, "Is the night boat dead for good?")),
    ("[ View this post on Instagram ](https://www.instagram.com/p/C0dE/?utm_source=ig)\n\n[A post shared by Una (@una.berg)](https://www.instagram.com/p/C0dE/?utm_source=ig)",
     ("instagram", "Una", "una.berg", None, "")),
    ("Comment\nbyu/una_berg from discussion\ninskerry", ("reddit", None, "una_berg", None, "")),
    (f"Skerry Signals\n{WORDS}\nt.me/skerrysignals/204", ("telegram", "Skerry Signals", "skerrysignals", None, WORDS)),
    (f"Skip Twitter post by @unaberg\n{WORDS}\nEnd of Twitter post by @unaberg", ("x", None, "unaberg", None, WORDS)),
    (f"Skip Twitter post 2 by @unaberg {WORDS} pic.twitter.com/aB3 End of Twitter post 2 by @unaberg", ("x", None, "unaberg", None, WORDS)),
    (f"Skip X post by @unaberg\n\n{WORDS} — Una Berg (@unaberg) February 7, 2025\n\nEnd of X post by @unaberg",
     ("x", "Una Berg", "unaberg", DAY, WORDS)),
    (f"Skip instagram post by una.berg\n{WORDS}\nEnd of instagram post by una.berg", ("instagram", None, "una.berg", None, WORDS)),
    (f"Skip Facebook post by Skerry Ferries\n{WORDS}\nEnd of Facebook post by Skerry Ferries", ("facebook", "Skerry Ferries", None, None, WORDS)),
    (f"Skip Facebook post by Skerry Ferries{WORDS}End of Facebook post by Skerry Ferries", ("facebook", "Skerry Ferries", None, None, WORDS)),
    ("Skip youtube video by Skerry Ferries\nWarning: Third party content may contain adverts\nEnd of youtube video by Skerry Ferries",
     ("youtube", "Skerry Ferries", None, None, "")),
    ("View this post on Instagram\n\nA reel shared by Una Berg (@una.berg)", ("instagram", "Una Berg", "una.berg", None, "")),
    (f"Post by @una.berg {WORDS} View on Threads", ("threads", None, "una.berg", None, WORDS)),
    ("@una.berg\nReplying to @ole.vik, @skerry.ferries no boat here ♬ Slow Water - The Oars", ("tiktok", None, "una.berg", None, "no boat here")),
    (f"Una Berg\n@unaberg\n·\nFollow\n{WORDS}\n9:05 PM · Feb 7, 2025\n31\nReply\nCopy link\nRead more on X",
     ("x", "Una Berg", "unaberg", DAY, WORDS)),
    (f"Una Berg\n@unaberg\n·\nFollow\nReplying to @skerryferries\n{WORDS}\n9:05 PM · Feb 7, 2025\nRead 4 replies",
     ("x", "Una Berg", "unaberg", DAY, WORDS)),
    (f'<tweet tweet-id="1887">{WORDS} — Una Berg (@unaberg) February 7, 2025</tweet>.', ("x", "Una Berg", "unaberg", DAY, WORDS)),
    (f'<tweet id="1887" author="@unaberg" datetime="2025-02-07">{WORDS}</tweet>', ("x", None, "unaberg", DAY, WORDS)),
    (f'<tweet tweet-author="@unaberg" tweet-date="February 7, 2025">{WORDS}<tweet/>.', ("x", None, "unaberg", DAY, WORDS)),
    (f'<tweet pic="" author="@unaberg" timestamp="1738933200" tweet_id="1887">{WORDS} pic.twitter.com/aB3</tweet>',
     ("x", None, "unaberg", DAY, WORDS)),
]  # fmt: skip


@pytest.mark.parametrize("gap", ["\n\n", "\n"], ids=["blank lines", "line feeds"])
@pytest.mark.parametrize(("post", "expected"), OTHER_SHAPES)
def test_other_shapes(post: str, expected: tuple[str | None, ...], gap: str) -> None:
    """Every platform has its own sign-off, stub or frame."""
    assert expected == told(article(post, gap))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{OPENING} Still no boat. Bring a book. — Una Berg (@unaberg) May 9, 2025 {CLOSING}", "Still no boat. Bring a book."),
        (f"{OPENING} Still no boat.pic.twitter.com/aB3— Una Berg (@unaberg) May 9, 2025{CLOSING}", "Still no boat."),
        (f"The boat left at noon with forty passengers and a piano on board. Still no boat. — Una Berg (@unaberg) May 9, 2025 {CLOSING}",
         "Still no boat."),
        (f"{OPENING} Still no boat.Posted by Skerry Ferries on Friday, May 9, 2025 {CLOSING}", "Still no boat."),
        ("Una Berg wrote on X: Still no boat. — Una Berg (@unaberg) May 9, 2025 The ferry came.", "Still no boat."),
    ],
)  # fmt: skip
def test_text_without_line_feeds(text: str, words: str) -> None:
    """In text on one line the post begins behind the last sentence of the article."""
    assert words == told(text)[-1]


@pytest.mark.parametrize(
    "words",
    [
        "I waited for two hours.\n\nThen I walked home along the shore.",
        "What we know:\n\n1. The boat is sold.\n\n2. Nobody asked us.",
        "Three boats are left.\n\nFirst: the Osprey, 61 years old.\n\nSecond: the Tern, on fire.",
    ],
)
def test_post_of_several_paragraphs(words: str) -> None:
    """Enumeration and first persons show that paragraphs belong together."""
    assert words == told(article(f"{words}\n— Una Berg (@unaberg) May 9, 2025"))[-1]


@pytest.mark.parametrize(
    "words", ["The boat is late\n#skerry\nand nobody cares", "Late again\n\nBring a book #skerry"][:1]
)
def test_hashtags_on_lines_of_their_own(words: str) -> None:
    """Extractors that break lines at links leave hashtags on lines of their own."""
    for gap in ("\n", "\n\n"):
        assert (
            words
            == told(article(f"{words}\npic.twitter.com/aB3\n— Una Berg (@unaberg) May 9, 2025", gap))[-1]
        )


def test_introduction_is_not_part_of_the_post() -> None:
    """A line that leads to the post stays outside."""
    for line in ("Una Berg wrote on X:", "See the post below:", "Her post can be read below."):
        for gap in ("\n", "\n\n"):
            assert WORDS == told(article(f"{line}\n{WORDS}\n— Una Berg (@unaberg) May 9, 2025", gap))[-1]


def test_short_lines_around() -> None:
    """In a text without blank lines a short line before the post is the article's, even in a text of four lines."""
    text = "The quay is closed.\nNo boat today.\n— Una Berg (@unaberg) May 9, 2025\nThe boat is sold."
    assert "No boat today." == told(text)[-1]
    flat = f"The boat left at noon with forty passengers and a piano on board. No boat. — Una (@una) May 9, 2025 Advertisement {CLOSING}"
    assert "No boat." == told(flat)[-1]


def test_short_paragraphs_around() -> None:
    """Nor do short paragraphs belong to it that have no blank line between, however short what follows is."""
    text = "The board said it would sell the quay.\nNo boat today.\n— Una Berg (@unaberg) May 9, 2025It meets in June."
    assert "No boat today." == told(text)[-1]


def test_a_thread_begins_with_its_first_number() -> None:
    """What stands above "1/" is the article's."""
    words = "1/ The boat is sold.\n\n2/ Nobody asked us."
    text = f"The quay was closed on Monday.\n\n{words}\n\n— Una Berg (@unaberg) May 9, 2025\n\n{CLOSING}"
    assert words == told(text)[-1]


def test_a_notice_of_several_lines() -> None:
    """A notice that asks for consent is none of the words."""
    notice = (
        "Allow Instagram content?\nThis article contains content provided by Instagram.\n"
        "To view it, click ‘Accept and continue’.\nView this post on Instagram"
    )
    text = article(f"Skip Instagram post by una.berg\n{notice}\nEnd of Instagram post by una.berg")
    assert ("instagram", None, "una.berg", None, "") == told(text)


def test_an_account_without_a_name() -> None:
    """Bluesky signs with the account alone where it has no display name."""
    text = article("No boat today. — @una.example.org 2025-05-09T15:43:00.000Z")
    assert ("bluesky", None, "una.example.org", "2025-05-09", "No boat today.") == told(text)


@pytest.mark.parametrize(
    "foot",
    [
        "3:09 PM ∙ May 9, 2025\n12 Retweets 40 Likes", "3:09 PM ∙ May 9, 2025\n40Likes12Retweets", "3:09 PM ∙ May 9, 2025",
        "May 9th 2025\n12 Retweets 40 Likes", "May 9th 2025\n\n1,204 Retweets40 Likes", "May 9, 202512 Retweets", "May 9th 2025 40 Likes",
    ],
)  # fmt: skip
def test_a_card_of_a_newsletter(foot: str) -> None:
    """Name and account stand before the words; behind them the day, with the time or before what is counted."""
    text = article(f"Una Berg @unaberg\nThanks, @olevik. No boat today.\n{foot}")
    assert ("x", "Una Berg", "unaberg", "2025-05-09", "Thanks, @olevik. No boat today.") == told(text)
    assert text[: only(text).end].endswith(foot)


def test_stubs_in_text_of_one_line() -> None:
    """What opens a stub is no part of the name, and a picture's place no mark of lost words."""
    text = article("この投稿をInstagramで見る\n港ニュース(@una.berg)がシェアした投稿", " ").replace("\n", " ")
    assert ("instagram", "港ニュース", "una.berg", None, "") == told(text)
    line = article("No boat today. [image or embed] — Una Berg (@una.example.org) May 9, 2025", " ")
    assert "No boat today." == told(line)[-1]
    mention = article("@una.berg no boat (again) @olevik #skerry ♬ original sound - Una Berg", " ")
    assert ("tiktok", "Una Berg", "una.berg", None, "no boat (again) @olevik #skerry") == told(mention)
    sound = article("@una.berg no boat ♬ original sound - Una Berg", " ")
    assert ("tiktok", "Una Berg", "una.berg", None, "no boat") == told(sound)


@pytest.mark.parametrize(
    "title", ["original sound - Una Berg", "original sound - unaberg", "Slow Water - The Oars"]
)
def test_a_paragraph_glued_to_a_sound(title: str) -> None:
    """What follows the title without a space is the article's."""
    text = f"{OPENING}\n@una.berg no boat ♬ {title}{CLOSING}"
    assert text[: only(text).end].endswith(title)
    assert (only(text).post.author or "The Oars") == title.split(" - ")[1]


ADDRESSES = [
    ("https://x.com/unaberg/status/1887?s=20", "x", "unaberg", "https://x.com/unaberg/status/1887"),
    ("<https://www.instagram.com/p/C0dE/>", "instagram", None, "https://www.instagram.com/p/C0dE"),
    ("https://truthsocial.com/@unaberg/posts/1887", "truthsocial", "unaberg", "https://truthsocial.com/@unaberg/posts/1887"),
    ("https://www.youtube.com/watch?v=aB3dE5gH7jK", "youtube", None, "https://www.youtube.com/watch?v=aB3dE5gH7jK"),
    ("t.me/skerrysignals/204", "telegram", "skerrysignals", "https://t.me/skerrysignals/204"),
    ("https://www.linkedin.com/feed/update/urn:li:share:71", "linkedin", None, "https://www.linkedin.com/feed/update/urn:li:share:71"),
    ("https://vk.com/wall-123_45", "vk", None, "https://vk.com/wall-123_45"),
    ("https://weibo.com/1234567890/N1aBcDeFg", "weibo", "1234567890", "https://weibo.com/1234567890/N1aBcDeFg"),
    ("[https://boats.tumblr.com/post/12/boat](https://boats.tumblr.com/post/12/boat)", "tumblr", "boats", "https://boats.tumblr.com/post/12"),
    ("https://boats.substack.com/p/night-boat", "substack", "boats", "https://boats.substack.com/p/night-boat"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "platform", "handle", "url"), ADDRESSES)
def test_address_alone(line: str, platform: str, handle: str | None, url: str) -> None:
    """An address that is a line is all that is left of a post, or what a page builds one from."""
    for gap in ("\n\n", "\n"):
        post = only(article(line, gap))
        assert ((), "post-stub") == (post.content, post.rule)
        assert (platform, handle, url) == (post.post.platform, post.post.handle, post.post.url)


@pytest.mark.parametrize("name", ["Skerry Signals", "Skerry Signals 🚨"])
@pytest.mark.parametrize("gap", ["\n\n", "\n", " "])
def test_channel_on_one_line(name: str, gap: str) -> None:
    """Where line feeds are lost the name of a channel ends where its handle is told in full."""
    text = article(f"{name} {WORDS} t.me/skerrysignals/204", gap)
    assert ("telegram", name, "skerrysignals", None, WORDS) == told(text)


def test_addresses_in_sentences() -> None:
    """A link in running text embeds nothing; on one line it does so between two sentences, of unknown words."""
    for text in (
        "Una Berg said it was sold. https://x.com/unaberg/status/1887\nThen she left.",
        "She wrote about it at https://x.com/unaberg/status/1887 and left.",
        "The clip: https://youtu.be/aB3dE5gH7jK\nThe boat is sold.",
        "https://x.com/unaberg\nThe boat is sold.",
    ):
        assert () == FINDER.find(text)
    assert () == only("Una Berg said it was sold. https://x.com/unaberg/status/1887 Then she left.").content


def test_accounts_glued_to_what_follows() -> None:
    """An account that frames tell twice ends where both agree."""
    text = f"{OPENING}Skip Twitter post by @unabergSold.End of Twitter post by @unabergSkip X post by @oleNo.End of X post by @ole{CLOSING}"
    assert [("unaberg", "Sold."), ("ole", "No.")] == [
        (p.post.handle, text[slice(*p.content[0])]) for p in FINDER.find(text)
    ]


def test_titles_glued_in_a_row() -> None:
    """A group is left where a paragraph is glued to it."""
    text = f"{OPENING}\nDead?byu/una_berg inskerryAlive!byu/ole_vik inAskSkerry\n{CLOSING}"
    assert [["Dead?"], ["Alive!"]] == contents(text)


def test_numbered_content() -> None:
    """A frame without an account is no part of the words."""
    text = article(
        f"Skip Twitter content, 1\n{WORDS} — Una Berg (@unaberg) May 9, 2025\nEnd of Twitter content, 1"
    )
    for laid_out in (text, text.replace("\n", " ")):
        assert WORDS == told(laid_out)[-1]


def test_picture_only() -> None:
    """A post without words has no content; the article before it is not taken for one."""
    post = only(article("pic.twitter.com/aB3dE5gH7j\n— Una Berg (@unaberg) May 9, 2025"))
    assert ((), "post-stub", "unaberg") == (post.content, post.rule, post.post.handle)


def test_posts_in_a_row() -> None:
    """Each sign-off closes its own words."""
    posts = [f"Boat {i} is late.\n— Una Berg (@unaberg) May {i}, 2025" for i in range(1, 5)]
    for gap in ("\n\n", "\n", " ", ""):
        text = article(gap.join(posts), "\n\n")
        assert [[f"Boat {i} is late."] for i in range(1, 5)] == contents(text)
        assert [datetime.date(2025, 5, i) for i in range(1, 5)] == [p.post.date for p in FINDER.find(text)]


def test_frames_in_a_row() -> None:
    """Nothing need stand between two frames."""
    frames = [
        f"Skip Twitter post{n} by @unaberg\n\nBoat{n} late.\n\nEnd of Twitter post{n} by @unaberg"
        for n in ("", " 2", " 3")
    ]
    for gap in ("\n\n", " ", ""):
        assert [["Boat late."], ["Boat 2 late."], ["Boat 3 late."]] == contents(article(gap.join(frames)))


def test_quoted_post() -> None:
    """Of two sign-offs in a row the second is of one who quotes; what is quoted is part of the content."""
    text = article(
        "Please read this.\nThe boat is sold.\n— Skerry Ferries (@skerryferries) May 9, 2025\n— Una Berg (@unaberg) May 10, 2025"
    )
    outer, inner = FINDER.find(text)
    assert ("unaberg", "skerryferries") == (outer.post.handle, inner.post.handle)
    assert (None, 0) == (outer.parent, inner.parent)
    assert "The boat is sold." == text[slice(*inner.content[0])]
    whole = text[slice(*outer.content[0])]
    assert ("Please", "May 9, 2025") == (whole[:6], whole[-11:])


@pytest.mark.parametrize(
    "words",
    [
        "RT @skerryferries: The boat is sold.",
        "@ole @skerryferries You sold our boat.",
        "she said it was “fine”",
    ],
)
def test_retweet_and_reply_are_words(words: str) -> None:
    """Who is answered or repeated is part of the words."""
    assert words == told(article(f"{words} — Una Berg (@unaberg) May 9, 2025"))[-1]


@pytest.mark.parametrize(
    "post",
    [
        f"{WORDS} pic.twitter.com/aB3dE5gH7j — Una Berg (@unaberg)",
        f"{WORDS}\n— Una Berg (@unaberg)",
        f"{WORDS} — Una Berg (@una.bsky.social)",
    ],
)
def test_sign_off_without_a_date(post: str) -> None:
    """Without a date it takes other evidence: a picture, a line of its own, a handle that only a post has."""
    assert WORDS == told(article(post))[-1]


TRAPS = [
    "The old quay by night. — Una Berg (@unabergphoto)",
    "The old quay by night.\nPhoto: Una Berg/@unabergphoto/Instagram",
    "Una Berg | @unabergphoto/Instagram",
    "— Reporting by Una Berg (@unaberg); editing by Ole Vik (@olevik)",
    "— Additional reporting by Una Berg (@unaberg) May 9, 2025",
    "— By Una Berg (@unaberg)",
    "Speakers:\n— Una Berg (@unaberg), captain\n— Ole Vik (@olevik), engineer",
    "On the panel tonight.\n— Una Berg (@unaberg)\n— Ole Vik (@olevik)",
    "The captain — Una Berg (@unaberg) — has resigned.",
    "“The sea keeps what it takes.”\n— Una Berg, captain",
    "Follow Una Berg on Twitter @unaberg.",
    "By Una Berg @unaberg May 9, 2025",
    "Una Berg covers the coast. Contact: una@post.example, Twitter: @unaberg. May 9, 2025",
    "SKERRY, May 9, 2025 — The boat is sold.",
    "08:57 — (@ops-desk) first alarm\n09:02 — engine off",
    "Share on Facebook\nShare on X\nCopy link",
    "Allow X content?\nThis article contains content provided by X. We ask for your permission before anything is loaded.",
    "The quay was guarded by sailors posted by the gate on Friday, May 9, 2025, officials said.",
    "Una Berg (@unaberg) on X",
    "Una Berg (@unaberg) • Instagram photos and videos",
    "Coffee @ 3.20 — or tea (@ 2.80) May 9, 2025",
    "Install it with npm i @boats/core (@latest) — May 9, 2025",
    "The boat is sold: see t.me/skerrysignals/204 for more.",
    "Letters\nThe boat is a disgrace. — Una Berg, Skerry, May 9, 2025",
    "Una Berg @unaberg\nThe boat is sold.\nMay 9, 2025\n12 comments",
    "View on Threads",
    "View this post on Instagram",
    "She played ♬ all night for @unaberg.",
    "<tweet>",
]


@pytest.mark.parametrize("gap", ["\n\n", "\n"], ids=["blank lines", "line feeds"])
@pytest.mark.parametrize("trap", TRAPS)
def test_look_alikes(trap: str, gap: str) -> None:
    """Credits, bylines, datelines, buttons and lists are no posts."""
    assert () == FINDER.find(article(trap, gap))


BYLINES = [
    f"Night Boat Sold\nPosted by Una Berg on Friday, May 9, 2025\n{OPENING}\n{CLOSING}",
    article("Night Boat Sold\nPosted by Una Berg on Friday, May 9, 2025"),
    article(f"{WORDS}\nPosted by Admin on Friday, May 9, 2025"),
    article(f"{WORDS}\n\nPosted by Staff on Friday, May 9, 2025"),
    article(f"{WORDS} Posted by Una Berg on May 9, 2025 in Ferries, News"),
    article("The clip was genuine. Posted by Una Berg on Friday, May 9, 2025, it was seen by thousands."),
    article("The video was genuine.\nPosted by Una Berg on Friday, May 9, 2025 it was seen by thousands."),
]


@pytest.mark.parametrize("text", BYLINES)
def test_bylines(text: str) -> None:
    """A sign-off without an account follows words of its own and tells the day of the week; a byline is different.

    It stands under a headline, names nobody, or goes on into a sentence.
    """
    assert () == FINDER.find(text)


def test_own_platform() -> None:
    """One value adds a platform."""
    koi = Platform(
        "koi", names="Koi", handle=r"[a-z]{2,9}", shapes="Seen on Koi: {words} (koi/{handle}, {date})"
    )
    text = article("Seen on Koi: The boat is sold. (koi/una, May 9, 2025)")
    (post,) = PostFinder((koi,)).find(text)
    assert ("koi", "una", datetime.date(2025, 5, 9)) == (post.post.platform, post.post.handle, post.post.date)
    assert ["The boat is sold."] == [text[s:e] for s, e in post.content]
    assert () == PostFinder(()).find(text)


def test_value() -> None:
    """A finder compares, hashes and pickles by its platforms."""
    copy = pickle.loads(pickle.dumps(FINDER))  # noqa: S301 (our own bytes)
    assert (FINDER, hash(FINDER)) == (copy, hash(copy))
    text = article(SIGN_OFFS["own line"])
    assert FINDER.find(text) == copy.find(text)


FRAGMENTS = [
    "— ", "A", " (@b)", "(@c.bsky.social)", " May 9, 2025", "\n", "\n\n", "> ", "pic.twitter.com/a ", "View this post on Instagram",
    "A post shared by ", "Post by @a", "View on Threads", "Posted by ", " on ", "@a ", "♬ original sound - ", "by u/abc in r/abc",
    '<tweet author="@a">', "</tweet>", "Skip Twitter post by @a", "End of Twitter post by @a", "t.me/abcde/12", "“", "”", ". ",
    "He said so.", "1:02 AM · ", "[", "](https://x.com/a/status/1)", "\ud800", "\x00", "🚀", "1. ", "Follow", "·",
    "https://x.com/a/status/1", "Abcde ",
]  # fmt: skip


def check(text: str) -> None:
    found = FINDER.find(text)
    assert list(found) == sorted(found, key=lambda p: (p.start, -p.end))
    last = 0
    for post in found:
        assert 0 <= post.start <= post.end <= len(text)
        inside = [*post.content, *(r for r in (post.cue, post.source, post.time) if r)]
        assert all(post.start <= s < e <= post.end for s, e in inside), (post, text)
        if post.parent is None:
            assert last <= post.start
            last = post.end
        else:
            ((start, end),) = found[post.parent].content
            assert start <= post.start < post.end <= end


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join))
def test_any_mixture_of_shapes(text: str) -> None:
    """Ranges lie in the text, in order, and in the region of their post."""
    check(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200), st.sampled_from(sorted(SIGN_OFFS.values())), st.text(max_size=200))
def test_any_text_around(before: str, post: str, after: str) -> None:
    """No text raises."""
    check(before + post + after)


@pytest.mark.parametrize(
    "unit",
    [
        "— A (@b) ", "(@", "— ", "pic.twitter.com/a ", "View this post on Instagram\n", "<tweet>", "Posted by ", "@a ",
        "x. — A (@b) May 9, 2025 ", "\n@a ♬ b", "“— (@a) ", "A post shared by A (@a) ", "A\nt.me/abcde/1\n",
        "Skip Twitter post by @a x End of Twitter post by @a ", "A. x.com/a/status/1 ", "https://x.com/a/status/1\n", "A a b t.me/aab/1\n",
    ],
)  # fmt: skip
@pytest.mark.once
def test_growth(unit: str) -> None:
    """Four times the text costs about four times the time."""

    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        times = []
        for _ in range(3):
            began = time.process_time()
            FINDER.find(text)
            times.append(time.process_time() - began)
        return min(times)

    # a busy machine gets another chance
    assert any(seconds(40_000) <= 6 * seconds(10_000) + 0.02 for _ in range(3))
