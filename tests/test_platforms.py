"""Platforms: the rule value, the built-in data, and what running text calls a platform."""

from __future__ import annotations

from typing import Any

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from attribution import load_rules
from attribution._posts import Vocabulary
from attribution._posts.finder import PostFinder
from attribution.rules._base import RuleError
from attribution.rules._platforms import Platform
from attribution.rulesets.social import PLATFORMS

FINDER = PostFinder(PLATFORMS, Vocabulary.of(load_rules("en")))


def mentioned(text: str) -> tuple[str | None, str | None] | None:
    found = FINDER.mentioned(text, 0, len(text))
    return (found.platform, found.handle) if found else None


@pytest.mark.parametrize(
    ("text", "platform"),
    [
        ("in a now-deleted tweet", "x"),
        ("the mayor tweeted", "x"),
        ("on X", "x"),
        ("on X, formerly Twitter", "x"),
        ("on X on Monday", "x"),
        ("on X Monday", "x"),
        ("in a post on X, formerly known as Twitter,", "x"),
        ("on the platform formerly known as Twitter", "x"),
        ("on the social platform X", "x"),
        ("on social media platform X", "x"),
        ("on Elon Musk's X", "x"),
        ("in a lengthy X post", "x"),
        ("in an X thread", "x"),
        ("an X user", "x"),
        ("from his official X account", "x"),
        ("in an excerpt posted by X account Skerry Maps", "x"),
        ("Took to X to complain", "x"),
        ("via Twitter", "x"),
        ("in a Twitter message", "x"),
        ("on Facebook", "facebook"),
        ("on his Facebook page", "facebook"),
        ("in a Facebook Live broadcast", "facebook"),
        ("posted to Facebook", "facebook"),
        ("in a video posted to Facebook", "facebook"),
        ("on Facebook and Instagram", "facebook"),
        ("captioned the photo on Instagram", "instagram"),
        ("in her Instagram story", "instagram"),
        ("on Instagram Live", "instagram"),
        ("on his Telegram channel", "telegram"),
        ("the Telegram channel Skerry Signals reported", "telegram"),
        ("in a Telegram post", "telegram"),
        ("through the messaging app Telegram", "telegram"),
        ("on the messaging app Signal", "signal"),
        ("in a WhatsApp message", "whatsapp"),
        ("over WhatsApp", "whatsapp"),
        ("a Weibo user", "weibo"),
        ("in a statement on Weibo, a Chinese microblogging site", "weibo"),
        ("on the Chinese social media platform Weibo", "weibo"),
        ("took to Truth Social", "truthsocial"),
        ("on his Truth Social platform", "truthsocial"),
        ("in an all-caps Truth Social post", "truthsocial"),
        ("wrote on Threads", "threads"),
        ("on Meta's Threads", "threads"),
        ("on Bluesky", "bluesky"),
        ("in a post on LinkedIn", "linkedin"),
        ("in a video uploaded to TikTok", "tiktok"),
        ("a TikTok video", "tiktok"),
        ("the TikToker said", "tiktok"),
        ("in a clip shared on YouTube", "youtube"),
        ("turned to YouTube", "youtube"),
        ("in her Substack newsletter", "substack"),
        ("on Reddit", "reddit"),
        ("a Redditor wrote", "reddit"),
        ("in a Discord server", "discord"),
        ("on VKontakte", "vk"),
        ("tooted an hour later", "mastodon"),
        ("in a TikTok that was seen a million times", "tiktok"),
        ("in a Snapchat", "snapchat"),
        ("posted on both Facebook and X", "facebook"),
        ("on China's Twitter-like Weibo", "weibo"),
        ("on X (formerly Twitter)", "x"),
        ("In posts on X and Telegram", "x"),
        ("to his two million followers on Instagram", "instagram"),
    ],
)
def test_mentioned(text: str, platform: str) -> None:
    """A platform counts as a medium behind a preposition of place or before a noun of the trade."""
    assert (platform, None) == mentioned(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("X user @unaberg wrote", ("x", "unaberg")),
        ("the X account @una_berg", ("x", "una_berg")),
        ("a Twitter user called @unaberg", ("x", "unaberg")),
        ("@unaberg wrote on X", ("x", "unaberg")),
        ("Una Berg (@unaberg) tweeted", ("x", "unaberg")),
        ("Una Berg (@una@boats.example) tooted", ("mastodon", "una@boats.example")),
        ("the Telegram channel @skerrysignals", ("telegram", "skerrysignals")),
        ("Instagram user @una.berg.", ("instagram", "una.berg")),
        ("Reddit user u/una-berg", ("reddit", "una-berg")),
        ("replied to @unaberg in a long and angry post on X", ("x", None)),
        ("an X user wrote to una@boats.example", ("x", None)),
    ],
)
def test_mentioned_with_handle(text: str, expected: tuple[str, str | None]) -> None:
    """A handle beside the platform is the account's."""
    assert expected == mentioned(text)


@pytest.mark.parametrize(
    "text",
    [
        "Twitter said it would cut jobs", "Facebook's lawyers declined to comment", "the owner of Telegram was arrested", "X Corp. said",
        "a ban on TikTok", "sanctions on Telegram", "shares in Facebook fell", "a letter to Facebook", "she left Twitter", "Malcolm X said",
        "to Malcolm X", "on X-rays", "on X Factor", "Gen X users", "in a post on social media", "he said online", "x marks the spot",
        "the signal was clear", "on medium heat", "on line", "discord in the party", "in threads", "Follow Una Berg on Twitter",
        "Share on Facebook", "wrote to una@boats.example", "", "on", "SpaceX", "a rumble in the hall",
    ],
)  # fmt: skip
def test_not_mentioned(text: str) -> None:
    """A bare name is a company's, and many names are common words."""
    assert mentioned(text) is None


def test_only_the_stretch_counts() -> None:
    text = "He said on X that the boat was sold."
    assert FINDER.mentioned(text, 0, 7) is None
    assert FINDER.mentioned(text, 11, len(text)) is None
    found = FINDER.mentioned(text, 0, 12)
    assert found is not None
    assert "x" == found.platform


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_mentioned_takes_any_text(text: str, a: int, b: int) -> None:
    FINDER.mentioned(text, min(a, b), max(a, b))


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://twitter.com/unaberg/status/1887?ref_src=twsrc%5Etfw", ("x", "unaberg", "https://twitter.com/unaberg/status/1887")),
        ("https://x.com/unaberg/status/1887/photo/1", ("x", "unaberg", "https://x.com/unaberg/status/1887")),
        ("mobile.twitter.com/unaberg/statuses/1887", ("x", "unaberg", "https://mobile.twitter.com/unaberg/statuses/1887")),
        ("https://www.instagram.com/p/C0dE/?utm_source=ig_embed", ("instagram", None, "https://www.instagram.com/p/C0dE")),
        ("https://www.threads.net/@una.berg/post/C0dE", ("threads", "una.berg", "https://www.threads.net/@una.berg/post/C0dE")),
        ("https://bsky.app/profile/una.bsky.social/post/3kx", ("bluesky", "una.bsky.social", "https://bsky.app/profile/una.bsky.social/post/3kx")),
        ("https://www.tiktok.com/@una.berg/video/77", ("tiktok", "una.berg", "https://www.tiktok.com/@una.berg/video/77")),
        ("https://t.me/skerrysignals/204", ("telegram", "skerrysignals", "https://t.me/skerrysignals/204")),
        ("https://truthsocial.com/@unaberg/posts/11", ("truthsocial", "unaberg", "https://truthsocial.com/@unaberg/posts/11")),
    ],
)  # fmt: skip
def test_permalink(url: str, expected: tuple[str, str | None, str]) -> None:
    """An address tells platform and account; what follows the post is cut off."""
    found = FINDER.permalink(url)
    assert found is not None
    assert expected == (found.platform, found.handle, found.url)


@pytest.mark.parametrize(
    "url",
    ["https://x.com/unaberg", "https://example.com/unaberg/status/1", "", "https://t.co/abc", "x" * 1000],
)
def test_no_permalink(url: str) -> None:
    assert FINDER.permalink(url) is None


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        ("handle", "[a-z"), ("handle", "[a-z]+"), ("handle", "[a-z]*"), ("handle", "([a-z]{1,9})"), ("handle", "[a-z]{0,9}"),
        ("handle", "[a-z]{2,}"), ("handle", 7),
        ("shapes", "{words} — {who}"), ("shapes", "{words} by [{name}"), ("shapes", "{words} [by [{name}]]"), ("shapes", "{words} only"), ("shapes", "{words} — {name}"), ("shapes", "Post by {name}: {words}"), ("shapes", "{words} [by] {name}"),
        ("shapes", "{words} {name} {handle}"), ("shapes", "{words} {words} by {name}"), ("shapes", "by {name} [on {date}]"),
        ("shapes", "by {name"), ("shapes", ("by {name}", 3)),
        ("links", "https://x.com/{handle}"), ("links", "x.com"), ("links", "x.com/{who}"),
        ("names", ("",)), ("words", (3,)), ("media", (" ",)), ("tag", "<tweet>"), ("tag", None), ("limit", 0), ("limit", 10**6), ("limit", "9"),
    ],
)  # fmt: skip
def test_wrong_platform(place: str, wrong: Any) -> None:
    """What cannot be used is refused when it is made, with its place."""
    with pytest.raises(RuleError, match="Platform 'koi'") as e:
        Platform("koi", **{place: wrong})
    assert place == e.value.place


def test_defaults() -> None:
    """A name is enough."""
    koi = Platform("koi")
    assert ((), (), (), "@") == (koi.names, koi.words, koi.shapes, koi.sigil)
    assert ("a b",) == Platform("koi", shapes="posted by {name}", names=["a b"]).names


def test_names_are_unique() -> None:
    """No name and no word belongs to two platforms."""
    for field in ("names", "words", "media"):
        all_of = [v for p in PLATFORMS for v in getattr(p, field)]
        assert sorted(set(all_of)) == sorted(all_of)
    assert len(PLATFORMS) == len({p.name for p in PLATFORMS})


@pytest.mark.parametrize("platform", PLATFORMS, ids=lambda p: p.name)
def test_handle_grammar(platform: Platform) -> None:
    """Handles end neither in a stop nor at nothing."""
    assert regex.fullmatch(platform.handle, "") is None
    if platform.name not in ("facebook", "youtube"):
        assert regex.fullmatch(platform.handle, "unaberg.") is None
