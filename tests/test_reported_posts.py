"""Every way in which running text introduces a post: which platform and account are told, and which words."""

from __future__ import annotations

import pytest

from attribution import Kind, parse_attributions

#: text, platform, account, words; by construct
REPORTED: dict[str, list[tuple[str, str | None, str | None, str]]] = {
    "words, who, verb, platform": [
        ("“We stay shut,” Runa Falk wrote on X, the platform formerly known as Twitter.", "x", None, "We stay shut"),
        ("“We stay shut,” Falk wrote in a thread on Bluesky.", "bluesky", None, "We stay shut"),
        ("“Never,” posted Falk on Bluesky.", "bluesky", None, "Never"),
        ("“Never,” wrote Falk on X on Saturday.", "x", None, "Never"),
    ],
    "who, verb, platform, words": [
        ("Falk said on Threads that the kiln had cracked.", "threads", None, "the kiln had cracked"),
        ("Falk posted to Mastodon: “The kiln has cracked.”", "mastodon", None, "The kiln has cracked"),
        ("Falk noted on LinkedIn that the kiln had cracked.", "linkedin", None, "the kiln had cracked"),
    ],
    "in a post on a platform": [
        ("In a short video posted on TikTok, Falk said the kiln had cracked.", "tiktok", None, "the kiln had cracked"),
        ("In another post published to Facebook, the museum wrote that it would close.", "facebook", None, "it would close"),
        ("Through its official WhatsApp channel, the museum said it would close.", "whatsapp", None, "it would close"),
        ("With a post on X, the museum announced that it would close.", "x", None, "it would close"),
        ("In one tweet, Falk wrote that the kiln had cracked.", "x", None, "the kiln had cracked"),
        ("In a cryptic Instagram post shared on Tuesday, Falk hinted that she would leave.", "instagram", None, "she would leave"),
        ("In a since-removed Facebook post, Falk called the mayor “a coward.”", "facebook", None, "a coward"),
        ("“The kiln has cracked,” Falk said in a clip uploaded to YouTube.", "youtube", None, "The kiln has cracked"),
        ("“The kiln has cracked,” Falk explained in a Reddit comment.", "reddit", None, "The kiln has cracked"),
    ],
    "verbs that name the platform": [
        ("Falk subtweeted the mayor: “Some people never learn.”", "x", None, "Some people never learn"),
        ("Falk live-tweeted the hearing: “The judge is asleep.”", "x", None, "The judge is asleep"),
        ("Falk retweeted the post, adding: “Quite so.”", "x", None, "Quite so"),
        ("Falk quote-tweeted the video and wrote: “Quite so.”", "x", None, "Quite so"),
        ("The potter vlogged that the kiln had cracked.", None, None, "the kiln had cracked"),
        ("The potter blogged that the kiln had cracked.", None, None, "the kiln had cracked"),
    ],
    "what the post read": [
        ("The tweet read, “We are shut.”", "x", None, "We are shut"),
        ("The Facebook post stated that the kiln had cracked.", "facebook", None, "the kiln had cracked"),
        ("The tweet went: “No kiln, no pots.”", "x", None, "No kiln, no pots"),
        ("The post on X began: “Friends, the kiln is gone.”", "x", None, "Friends, the kiln is gone"),
        ("His Instagram caption concluded: “See you in spring.”", "instagram", None, "See you in spring"),
        ("The thread on X ended: “That is all.”", "x", None, "That is all"),
        ("Her post on Threads continued: “We will rebuild.”", "threads", None, "We will rebuild"),
        ("Her Instagram story carried the words “We will rebuild.”", "instagram", None, "We will rebuild"),
        ("His TikTok video showed the kiln collapsing.", "tiktok", None, "the kiln collapsing"),
        ("The tweet included the line “We will rebuild.”", "x", None, "We will rebuild"),
        ("“We will rebuild,” read a tweet shared by the guild.", "x", None, "We will rebuild"),
        ("“We will rebuild,” reads the caption of her Instagram post.", "instagram", None, "We will rebuild"),
        ("She shared the picture on Instagram with a caption reading “We will rebuild.”", "instagram", None, "We will rebuild"),
        ("He captioned the Instagram photo “Day one.”", "instagram", None, "Day one"),
        ("The caption on her Instagram post reads: “Day one.”", "instagram", None, "Day one"),
        ("Her last tweet was: “Gone.”", "x", None, "Gone"),
        ("One diver's post was shared 900 times:\n\n“I saw the bell myself, and it rang.”\n\nNobody believed her.", None, None, "I saw the bell myself, and it rang"),
    ],
    "resorting to a platform": [
        ("Falk took to Instagram on Monday to announce that the kiln had cracked.", "instagram", None, "the kiln had cracked"),
        ("Falk turned to Bluesky and complained that the kiln had cracked.", "bluesky", None, "the kiln had cracked"),
        ("Falk went on Facebook to say that the kiln had cracked.", "facebook", None, "the kiln had cracked"),
        ("Falk returned to X, writing: “I was wrong.”", "x", None, "I was wrong"),
        ("Falk headed to TikTok to explain that the kiln had cracked.", "tiktok", None, "the kiln had cracked"),
        ("Falk headed back to Threads to say that the kiln had cracked.", "threads", None, "the kiln had cracked"),
        ("Taking to his Instagram, the goalkeeper wrote in the caption: “Thank you all.”", "instagram", None, "Thank you all"),
    ],
    "according to a post": [
        ("The kiln has cracked, according to a message on the museum's Telegram channel.", "telegram", None, "The kiln has cracked"),
        ("According to a tweet by the museum's account, the kiln had cracked.", "x", None, "the kiln had cracked"),
        ("According to her Facebook page, the kiln had cracked.", "facebook", None, "the kiln had cracked"),
        ("According to the guild's LinkedIn feed, the kiln had cracked.", "linkedin", None, "the kiln had cracked"),
    ],
    "users and accounts": [
        ("X user @kilnwatch claimed the museum was broke.", "x", "kilnwatch", "the museum was broke"),
        ("A Bluesky user called Potty McPot said the museum was broke.", "bluesky", None, "the museum was broke"),
        ("An Instagram account known as Kiln Watch said the museum was broke.", "instagram", None, "the museum was broke"),
        ("Another Facebook user, who goes by Potty, wrote that the museum was broke.", "facebook", None, "the museum was broke"),
        ("An X account with the handle @kilnwatch wrote that the museum was broke.", "x", "kilnwatch", "the museum was broke"),
        ("One YouTube commenter called the museum “a barn.”", "youtube", None, "a barn"),
        ("An Instagram influencer said the museum was broke.", "instagram", None, "the museum was broke"),
        ("TikTok creator Ida Holm said the museum was broke.", "tiktok", None, "the museum was broke"),
        ("The Facebook page Kiln Watch said the museum was broke.", "facebook", None, "the museum was broke"),
        ("The Facebook group Friends of the Kiln said the museum was broke.", "facebook", None, "the museum was broke"),
        ("The YouTube channel Clay Day reported that the museum was broke.", "youtube", None, "the museum was broke"),
        ("The Telegram channel @claychan reported that the museum was broke.", "telegram", "claychan", "the museum was broke"),
        ("Instagrammer Ida Holm said the museum was broke.", "instagram", None, "the museum was broke"),
        ("Ida Holm (@idaholm) wrote on X: “The museum is broke.”", "x", "idaholm", "The museum is broke"),
        ("The account @kilnwatch replied on X: “The museum is broke.”", "x", "kilnwatch", "The museum is broke"),
    ],
    "handles": [
        ("The Instagram account @kiln.watch replied “The museum is broke.”", "instagram", "kiln.watch", "The museum is broke"),
        ("Pryce reposted a video on X that claimed the museum was broke.", "x", None, "the museum was broke"),
        ("Pryce reshared a post on Truth Social saying the museum was broke.", "truthsocial", None, "the museum was broke"),
    ],
    "sharing what others said": [
        ("Pryce amplified a post on X that said the museum was broke.", "x", None, "the museum was broke"),
        ("Pryce boosted a Mastodon post that read: “The museum is broke.”", "mastodon", None, "The museum is broke"),
        ("Pryce liked a tweet that called the museum “a barn.”", "x", None, "a barn"),
        ("Pryce pinned a tweet saying the museum was broke.", "x", None, "the museum was broke"),
        ("“Nonsense,” Falk replied on Bluesky.", "bluesky", None, "Nonsense"),
        ("“Nonsense,” Falk fired back on X.", "x", None, "Nonsense"),
    ],
    "replies": [
        ("“Nonsense,” Falk hit back on Instagram.", "instagram", None, "Nonsense"),
        ("“Nonsense,” Falk clapped back on TikTok.", "tiktok", None, "Nonsense"),
        ("“Nonsense,” the museum chimed in on X.", "x", None, "Nonsense"),
        ("“Nonsense,” the mayor weighed in on Facebook.", "facebook", None, "Nonsense"),
        ("“Nonsense,” Falk answered in the comments on TikTok.", "tiktok", None, "Nonsense"),
        ("“Nonsense,” one fan wrote under the post on Instagram.", "instagram", None, "Nonsense"),
        ("Beneath the post on Facebook, one reader commented: “Nonsense.”", "facebook", None, "Nonsense"),
        ("“Nonsense,” Falk quote-posted on Bluesky.", "bluesky", None, "Nonsense"),
        ("“Nonsense,” Falk wrote on X in response to a user who asked whether the kiln was safe.", "x", None, "Nonsense"),
        ("In a now-deleted X post, Falk wrote that the kiln was safe.", "x", None, "the kiln was safe"),
        ("In a screenshot of a WhatsApp message, Falk wrote that the kiln was safe.", "whatsapp", None, "the kiln was safe"),
    ],
    "deleted, leaked, private": [
        ("In a leaked Slack message, Falk wrote that the kiln was safe.", "slack", None, "the kiln was safe"),
        ("In a direct message on Instagram, Falk wrote that the kiln was safe.", "instagram", None, "the kiln was safe"),
        ("In a private message sent on Signal, Falk wrote that the kiln was safe.", "signal", None, "the kiln was safe"),
        ("In an unverified Telegram post, the group said the kiln was safe.", "telegram", None, "the kiln was safe"),
        ("“All good,” Falk wrote in her Instagram story.", "instagram", None, "All good"),
        ("In a Snapchat, the striker said he was leaving.", "snapchat", None, "he was leaving"),
    ],
    "stories and live": [
        ("“All good,” Falk told fans on Instagram Live.", "instagram", None, "All good"),
        ("In an X Spaces conversation, Falk said the kiln was safe.", "x", None, "the kiln was safe"),
        ("In a livestream on YouTube, Falk said the kiln was safe.", "youtube", None, "the kiln was safe"),
        ("In a livestream on Kick, the streamer said he was leaving.", "kick", None, "he was leaving"),
        ("In a voice note on Telegram, the commander said his men were safe.", "telegram", None, "his men were safe"),
        ("In a WhatsApp group, residents wrote that the water was brown.", "whatsapp", None, "the water was brown"),
        ("In a WhatsApp status, Falk wrote that the kiln was safe.", "whatsapp", None, "the kiln was safe"),
        ("On a Discord server, the moderator wrote that the game was dead.", "discord", None, "the game was dead"),
        ("In a Discord channel, the moderator wrote that the game was dead.", "discord", None, "the game was dead"),
    ],
    "no platform named": [
        ("Falk wrote on social media that the kiln was safe.", None, None, "the kiln was safe"),
        ("In a social media post, Falk said the kiln was safe.", None, None, "the kiln was safe"),
        ("Falk wrote online that the kiln was safe.", None, None, "the kiln was safe"),
    ],
    "the platform named before": [
        ("Falk has been posting on X since dawn. “The kiln is safe,” she wrote on the platform.", "x", None, "The kiln is safe"),
        ("“We open in May,” Falk wrote on X. “Not before,” she added in a follow-up post.", "x", None, "Not before"),
        ("Falk tweeted that the kiln was safe. In a follow-up, she wrote: “It is not safe.”", "x", None, "It is not safe"),
        ("Falk wrote on X that the kiln was safe. She continued in the thread: “It is not safe.”", "x", None, "It is not safe"),
    ],
    "nouns of the trade": [
        ("Falk said in a tweetstorm that the kiln was safe.", "x", None, "the kiln was safe"),
        ("Falk said in a quote tweet that the kiln was safe.", "x", None, "the kiln was safe"),
        ("Falk wrote in a Substack note that the kiln was safe.", "substack", None, "the kiln was safe"),
        ("Falk said in a Facebook reel that the kiln was safe.", "facebook", None, "the kiln was safe"),
        ("Falk said in a YouTube Short that the kiln was safe.", "youtube", None, "the kiln was safe"),
        ("Falk said in an Instagram carousel that the kiln was safe.", "instagram", None, "the kiln was safe"),
        ("In an Instagram selfie, Falk wrote that the kiln was safe.", "instagram", None, "the kiln was safe"),
        ("In a TikTok stitch, Falk said the kiln was safe.", "tiktok", None, "the kiln was safe"),
        ("In a TikTok duet, Falk said the kiln was safe.", "tiktok", None, "the kiln was safe"),
        ("In an Instagram DM, Falk wrote that the kiln was safe.", "instagram", None, "the kiln was safe"),
        ("In a ReTruth, Pryce wrote that the kiln was safe.", "truthsocial", None, "the kiln was safe"),
        ("In a skeet, Falk wrote that the kiln was safe.", "bluesky", None, "the kiln was safe"),
        ("In a toot, Falk wrote that the kiln was safe.", "mastodon", None, "the kiln was safe"),
        ("Falk joined Bluesky last year. In a post on the site, she said the kiln was safe.", "bluesky", None, "the kiln was safe"),
        ("Falk wrote on Google+ that the kiln was cold.", "googleplus", None, "the kiln was cold"),
        ("Falk's first tweet after the vote was: “We lost.”", "x", None, "We lost"),
        ("Pryce Truthed that the court was crooked.", "truthsocial", None, "the court was crooked"),
        ("“The court is crooked,” Pryce Truthed on Monday.", "truthsocial", None, "The court is crooked"),
        ("Falk Tooted that the kiln was safe.", "mastodon", None, "the kiln was safe"),
        ("In a Truth on Monday, Pryce wrote that the kiln was safe.", "truthsocial", None, "the kiln was safe"),
        ("Pryce wrote on Truth that the kiln was safe.", "truthsocial", None, "the kiln was safe"),
        ("In a Truth Social rant, Pryce wrote that the kiln was safe.", "truthsocial", None, "the kiln was safe"),
        ("In her X bio, Falk calls herself “a potter.”", "x", None, "a potter"),
        ("In a pinned post on X, Falk says the kiln is safe.", "x", None, "the kiln is safe"),
        ("On her Facebook timeline, Falk wrote that the kiln was safe.", "facebook", None, "the kiln was safe"),
        ("On his Facebook wall, Falk wrote that the kiln was safe.", "facebook", None, "the kiln was safe"),
    ],
    "verbs of posting": [
        ("“It is safe,” Falk gushed on Instagram.", "instagram", None, "It is safe"),
        ("“It is safe,” Falk ranted on X.", "x", None, "It is safe"),
        ("“Thieves,” Falk railed on Facebook.", "facebook", None, "Thieves"),
        ("Falk blasted the mayor on X, calling him “a thief.”", "x", None, "a thief"),
        ("Falk slammed the mayor on X: “He is a thief.”", "x", None, "He is a thief"),
        ("“See you in May,” the band teased on Instagram.", "instagram", None, "See you in May"),
        ("Falk denied on X that the kiln was safe.", "x", None, "the kiln was safe"),
        ("Falk revealed on Instagram that the kiln was safe.", "instagram", None, "the kiln was safe"),
        ("Falk thanked her fans on Instagram: “You carried me.”", "instagram", None, "You carried me"),
        ("Falk congratulated the team on X: “What a night.”", "x", None, "What a night"),
        ("Falk apologised on Instagram: “I was wrong.”", "instagram", None, "I was wrong"),
        ("Falk apologized on Instagram, saying she was wrong.", "instagram", None, "she was wrong"),
        ("Falk clarified on X that the kiln was safe.", "x", None, "the kiln was safe"),
        ("Falk uploaded a video to YouTube in which she said the kiln was safe.", "youtube", None, "the kiln was safe"),
        ("Falk complained on Weibo that the kiln was cold.", "weibo", None, "the kiln was cold"),
        ("“Cold kiln,” Falk lamented on Weibo.", "weibo", None, "Cold kiln"),
        ("In a scathing Facebook post, Falk said the kiln was cold.", "facebook", None, "the kiln was cold"),
    ],
    "kinds of posts": [
        ("In a one-word tweet, Falk wrote: “No.”", "x", None, "No"),
        ("In a tearful TikTok, Falk said the kiln was cold.", "tiktok", None, "the kiln was cold"),
        ("In a viral tweet, Falk wrote that the kiln was cold.", "x", None, "the kiln was cold"),
        ("In a now-viral video on TikTok, Falk says the kiln was cold.", "tiktok", None, "the kiln was cold"),
        ("In a widely shared post on Facebook, Falk wrote that the kiln was cold.", "facebook", None, "the kiln was cold"),
        ("In a late-night tweet on Sunday, Falk wrote that the kiln was cold.", "x", None, "the kiln was cold"),
        ("In a Farsi-language tweet, the minister wrote that the kiln was cold.", "x", None, "the kiln was cold"),
        ("From her personal Facebook account, Falk wrote that the kiln was cold.", "facebook", None, "the kiln was cold"),
        ("From a burner account on X, the manager wrote that the kiln was cold.", "x", None, "the kiln was cold"),
        ("A parody account on X said the kiln was cold.", "x", None, "the kiln was cold"),
        ("Falk said on the platform formerly known as Twitter that the kiln was cold.", "x", None, "the kiln was cold"),
        ("Falk wrote on X.com that the kiln was cold.", "x", None, "the kiln was cold"),
    ],
    "names of platforms": [
        ("Falk wrote on the microblogging site that the kiln was cold.", None, None, "the kiln was cold"),
        ("Falk wrote on Meta's Threads that the kiln was cold.", "threads", None, "the kiln was cold"),
        ("Falk wrote on FB that the kiln was cold.", "facebook", None, "the kiln was cold"),
        ("Falk said on IG that the kiln was cold.", "instagram", None, "the kiln was cold"),
        ("Falk said during an Instagram Live session that the kiln was cold.", "instagram", None, "the kiln was cold"),
        ("Falk wrote on Insta that the kiln was cold.", "instagram", None, "the kiln was cold"),
        ("Pryce wrote on his own social network, Truth Social, that the kiln was cold.", "truthsocial", None, "the kiln was cold"),
        ("Falk wrote on Douyin that the kiln was cold.", "tiktok", None, "the kiln was cold"),
        ("Falk said on Rumble that the kiln was cold.", "rumble", None, "the kiln was cold"),
        ("Falk said on Odysee that the kiln was cold.", "odysee", None, "the kiln was cold"),
        ("Falk said on BitChute that the kiln was cold.", "bitchute", None, "the kiln was cold"),
        ("A post on the subreddit r/kilns said the kiln was cold.", "reddit", None, "the kiln was cold"),
        ("Falk wrote on the messaging app Telegram that the kiln was cold.", "telegram", None, "the kiln was cold"),
        ("Falk wrote on Snap that the kiln was cold.", "snapchat", None, "the kiln was cold"),
        ("Falk wrote on OnlyFans that the kiln was cold.", "onlyfans", None, "the kiln was cold"),
        ("Falk wrote on VKontakte that the kiln was cold.", "vk", None, "the kiln was cold"),
        ("Falk wrote on OK that the kiln was cold.", "odnoklassniki", None, "the kiln was cold"),
        ("Falk wrote on China's Twitter-like platform Weibo that the kiln was cold.", "weibo", None, "the kiln was cold"),
        ("Falk wrote on WeChat that the kiln was cold.", "wechat", None, "the kiln was cold"),
        ("Falk wrote on Xiaohongshu that the kiln was cold.", "xiaohongshu", None, "the kiln was cold"),
        ("Falk wrote on RedNote that the kiln was cold.", "xiaohongshu", None, "the kiln was cold"),
        ("Falk wrote on Naver that the kiln was cold.", "naver", None, "the kiln was cold"),
        ("Falk wrote on ShareChat that the kiln was cold.", "sharechat", None, "the kiln was cold"),
        ("Falk wrote on Gab that the kiln was cold.", "gab", None, "the kiln was cold"),
        ("Falk wrote on MeWe that the kiln was cold.", "mewe", None, "the kiln was cold"),
        ("Falk wrote on Minds that the kiln was cold.", "minds", None, "the kiln was cold"),
        ("Falk wrote on Orkut that the kiln was cold.", "orkut", None, "the kiln was cold"),
        ("Falk wrote on Friendster that the kiln was cold.", "friendster", None, "the kiln was cold"),
        ("Falk wrote on Storify that the kiln was cold.", "storify", None, "the kiln was cold"),
        ("Falk wrote on LINE that the kiln was cold.", "line", None, "the kiln was cold"),
    ],
    "captions, bios, accounts": [
        ("X owner Bo Quist said the site was fine.", None, None, "the site was fine"),
        ("“The kiln is cold,” Falk said in a post shared on LinkedIn.", "linkedin", None, "The kiln is cold"),
        ("In a snarky response on his Telegram channel, the governor said the kiln was cold.", "telegram", None, "the kiln was cold"),
        ("The museum (body) said in a post on X, formerly Twitter, that the kiln was cold.", "x", None, "the kiln was cold"),
        ("In a now-deleted tweet, Falk called the kiln “cold.”", "x", None, "the kiln cold"),
        ("Falk said in a Telegram post that the kiln was cold.", "telegram", None, "the kiln was cold"),
        ("According to a Facebook post on the guild's page, the kiln was cold.", "facebook", None, "the kiln was cold"),
        ("Falk changed her Instagram bio to read “no longer a potter.”", "instagram", None, "no longer a potter"),
        ("The kiln was cold, Falk added in a second post on Facebook.", "facebook", None, "The kiln was cold"),
        ("A second tweet read: “It is cold.”", "x", None, "It is cold"),
        ("Falk tweeted a photo of the kiln with the words “Cold again.”", "x", None, "Cold again"),
        ("Falk shared a meme on Instagram that read “Cold again.”", "instagram", None, "Cold again"),
        ("The museum's account tweeted: “Cold again.”", "x", None, "Cold again"),
        ("@kilnwatch wrote: “Cold again.”", None, None, "Cold again"),
        ("Commenting on the video on YouTube, one viewer wrote: “Cold again.”", "youtube", None, "Cold again"),
        ("In the caption of an Instagram post, Falk wrote that the kiln was cold.", "instagram", None, "the kiln was cold"),
        ("Falk wrote in the caption on Instagram that the kiln was cold.", "instagram", None, "the kiln was cold"),
        ("Falk posted a Snapchat saying she was cold.", "snapchat", None, "she was cold"),
        ("The president announced the deal in a post on Truth Social.", "truthsocial", None, "the deal"),
        ("A user on Reddit joked that the kiln was cold.", "reddit", None, "the kiln was cold"),
        ("A Twitch streamer said the kiln was cold.", "twitch", None, "the kiln was cold"),
        ("A YouTube personality said the kiln was cold.", "youtube", None, "the kiln was cold"),
        ("On Monday, Falk wrote on both X and Facebook that the kiln was cold.", "x", None, "the kiln was cold"),
    ],
    "places that open the sentence": [
        ("Writing on X, Falk said: “The kiln is cold.”", "x", None, "The kiln is cold"),
        ("Posting on Bluesky on Monday, she said: “The kiln is cold.”", "bluesky", None, "The kiln is cold"),
        ("In a short note posted on VK, she explained that the kiln was cold.", "vk", None, "the kiln was cold"),
        ("In a statement published on LinkedIn on Monday, he said the kiln was cold.", "linkedin", None, "the kiln was cold"),
        ("Falk wrote on X: “The kiln is cold.” In a follow-up post: “It is warm.”", "x", None, "It is warm"),
        ("From the guild's Facebook page: “The kiln is cold.”", "facebook", None, "The kiln is cold"),
        ("Falk used Instagram to announce that the kiln was cold.", "instagram", None, "the kiln was cold"),
    ],
    "clauses that lead to a platform": [
        ("Falk took aim at the mayor on X: “You lied.”", "x", None, "You lied"),
        ("The mayor paid tribute on Instagram on Sunday: “A giant of the town.”", "instagram", None, "A giant of the town"),
        ("The minister defended the sale in a tweet: “It was right.”", "x", None, "It was right"),
        ("He broke his silence on TikTok: “I am not leaving.”", "tiktok", None, "I am not leaving"),
        ("Falk hit out at the mayor in a post on Threads: “You lied.”", "threads", None, "You lied"),
        ("The minister apologised on Facebook: “It was wrong.”", "facebook", None, "It was wrong"),
    ],
    "sources that a platform ends": [
        ("According to a post by Falk on X, the kiln was cold.", "x", None, "the kiln was cold"),
        ("According to a post on the platform formerly known as Twitter, the kiln was cold.", "x", None, "the kiln was cold"),
        ("According to a video posted to TikTok, the kiln was cold.", "tiktok", None, "the kiln was cold"),
        ("“Nonsense,” wrote a user called Potty on Weibo.", "weibo", None, "Nonsense"),
        ("The kiln was cold, the health ministry wrote on X.", "x", None, "the kiln was cold"),
    ],
}  # fmt: skip

NOT_YET = [
    pytest.param(*("Pryce “truthed” that the court was crooked.", "truthsocial", None, "the court was crooked"), id="what stands in quotation marks is said, and no verb"),
    pytest.param(*("Falk wrote on X that the kiln was safe. Minutes later: “It is not safe.”", "x", None, "It is not safe"), id="a time and a colon name nobody: it may be an event as well"),
    pytest.param(*("Her final post on Facebook was “Goodnight, all.”", "facebook", None, "Goodnight, all"), id="without a colon the quotation may be a judgement: her post was “a disgrace”"),
]  # fmt: skip


def overlap(have: str, want: str) -> float:
    """Share of the words that two texts have in common."""
    a, b = ({word.strip("“”.,:!?") for word in text.lower().split()} - {""} for text in (have, want))
    return len(a & b) / len(a | b)


def check(text: str, platform: str | None, handle: str | None, words: str) -> None:
    found = [
        (overlap(" ".join(s.text for s in a.content), words), a.post.platform if a.post else None, a.post.handle if a.post else None)
        for a in parse_attributions(text)
        if a.kind is not Kind.POST
    ]  # fmt: skip
    share, *told = max(found)
    assert share >= 0.5
    assert told == [platform, handle]


@pytest.mark.parametrize(
    ("text", "platform", "handle", "words"), [row for rows in REPORTED.values() for row in rows]
)
def test_a_construct_is_read(text: str, platform: str | None, handle: str | None, words: str) -> None:
    """An ordinary attribution with the words, and with what is told of the post."""
    check(text, platform, handle, words)


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("text", "platform", "handle", "words"), NOT_YET)
def test_a_construct_is_not_read_yet(text: str, platform: str | None, handle: str | None, words: str) -> None:
    """What is known to be missing, with the reason as its name."""
    check(text, platform, handle, words)


TRAPS = [
    "In a follow-up phone interview, Falk said the kiln was safe.",
    "The accident was filmed and put on TikTok. Workers on the site said the crane had been old.",
    "Her last tweet was mocked by the mayor: “She dreams.”",
    "The author of the letter was arrested: “I am innocent.”",
    "The head of the Truth Commission said the kiln was safe.",
    "A report on Truth and Reconciliation said the kiln was safe.",
    "Falk sued Facebook. Workers on the site said the crane had been old.",
    "The author after the tweet was arrested: “I am innocent.”",
    "The truths that Falk told were old.",
    "Falk called the plan a gift and said it was late.",
]


@pytest.mark.parametrize("text", TRAPS)
def test_what_only_looks_like_a_report_of_a_post(text: str) -> None:
    """No platform, and nobody's words given to a post."""
    found = parse_attributions(text)
    assert [a.post for a in found if a.post] == []
    assert not any(a.rule == "writing-colon-quote" for a in found)
