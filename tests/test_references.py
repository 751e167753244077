"""Posts that running text reports: which platform, and which account, an ordinary attribution tells of."""

from __future__ import annotations

import pytest

from attribution import Kind, parse_attributions

#: text, platform, account, words
REPORTED = [
    ("“We stay shut,” harbour master Edda Moll wrote on X.", "x", None, "We stay shut"),
    ("“Nobody told us,” posted Moll on Threads.", "threads", None, "Nobody told us"),
    ("“A disgrace!” Pryce wrote late on Sunday on Truth Social.", "truthsocial", None, "A disgrace!"),
    ("“So proud,” she wrote on her Instagram page on Friday.", "instagram", None, "So proud"),
    ("“The lights are out,” Lin wrote on the Chinese microblogging site Weibo.", "weibo", None, "The lights are out"),
    ("“It is over,” the singer posted to Bluesky.", "bluesky", None, "It is over"),
    ("Moll said on X that the pier would open in May.", "x", None, "the pier would open in May"),
    ("Moll posted to Facebook: “We open in May.”", "facebook", None, "We open in May"),
    ("The airline wrote on X, formerly Twitter, that all flights had been grounded.", "x", None, "all flights had been grounded"),
    ("Doss announced on TikTok that she was leaving the band.", "tiktok", None, "she was leaving the band"),
    ("Doss posted on X on Monday that she would not debate again.", "x", None, "she would not debate again"),
    ("Posting on X, Doss said the vote had been a farce.", "x", None, "the vote had been a farce"),
    ("Writing on Substack, Calloway argued that the school had been sold.", "substack", None, "the school had been sold"),
    ("The governor said on Telegram that two drones had been shot down.", "telegram", None, "two drones had been shot down"),
    ("In a post on X, formerly Twitter, Moll said the pier was safe.", "x", None, "the pier was safe"),
    ("In a lengthy Facebook post, the mayor apologised and said: “I was wrong.”", "facebook", None, "I was wrong"),
    ("In a since-deleted tweet, the actor called the film “a crime.”", "x", None, "a crime"),
    ("In an expletive-laden video posted to Instagram, the rapper said he was done with the label.", "instagram", None, "he was done with the label"),
    ("In a statement shared on LinkedIn, the company said it would cut 400 jobs.", "linkedin", None, "it would cut 400 jobs"),
    ("In a series of posts on Threads, Varga explained why he had resigned.", "threads", None, "why he had resigned"),
    ("In a YouTube video, the climber admitted that he had never reached the summit.", "youtube", None, "he had never reached the summit"),
    ("In a thread on Mastodon, the engineer wrote: “The certificate had expired.”", "mastodon", None, "The certificate had expired"),
    ("In an all-caps post on his Truth Social platform, Pryce wrote: “THEY LIED.”", "truthsocial", None, "THEY LIED"),
    ("In a reel shared with her two million followers on Instagram, Obi said she was pregnant.", "instagram", None, "she was pregnant"),
    ("“It was terrifying,” Moll said in a video posted to TikTok.", "tiktok", None, "It was terrifying"),
    ("“We are safe,” the family said in a Facebook post on Sunday.", "facebook", None, "We are safe"),
    ("“Our hearts are broken,” the club wrote in a statement posted to its X account.", "x", None, "Our hearts are broken"),
    ("The road would stay closed, police said in a post on Facebook.", "facebook", None, "The road would stay closed"),
    ("“No comment,” he wrote in a reply to a reporter on Bluesky.", "bluesky", None, "No comment"),
    ("Moll tweeted that she would sue.", "x", None, "she would sue"),
    ("“What a night,” tweeted Akers.", "x", None, "What a night"),
    ("“Never again,” Akers tweeted on Sunday.", "x", None, "Never again"),
    ("The senator retweeted a claim that the count was rigged.", "x", None, "the count was rigged"),
    ("“logs or it did not happen”, Abara tooted.", "mastodon", None, "logs or it did not happen"),
    ("“soup is a beverage,” she skeeted.", "bluesky", None, "soup is a beverage"),
    ("Tweeting from the stadium, Akers said the roof was leaking.", "x", None, "the roof was leaking"),
    ("The tweet read: “We open in May.”", "x", None, "We open in May"),
    ("“Pell stays,” read a post shared by the parents' group on Facebook.", "facebook", None, "Pell stays"),
    ("Her Instagram post read, “Day one.”", "instagram", None, "Day one"),
    ("The player shared a photo on Instagram with a caption that read “Home again.”", "instagram", None, "Home again"),
    ("Sunniva captioned the clip “my last dive” on TikTok.", "tiktok", None, "my last dive"),
    ("Moll's tweet said the pier was unsafe.", "x", None, "the pier was unsafe"),
    ("The club's X post said the match was off.", "x", None, "the match was off"),
    ("“Gone fishing,” his LinkedIn status said.", "linkedin", None, "Gone fishing"),
    ("The Telegram post claimed that the bridge had been hit.", "telegram", None, "the bridge had been hit"),
    ("Premier Aud Lindgren took to X to say she would stay.", "x", None, "she would stay"),
    ("Pryce took to Truth Social on Monday to call the ruling “a joke.”", "truthsocial", None, "a joke"),
    ("Doss turned to Instagram and wrote: “I am fine.”", "instagram", None, "I am fine"),
    ("Taking to Facebook, the mayor wrote that the water was safe.", "facebook", None, "the water was safe"),
    ("He went on X to insist that he had paid.", "x", None, "he had paid"),
    ("Moll took to Bluesky, writing, “The tide is out.”", "bluesky", None, "The tide is out"),
    ("The bridge is closed, according to a tweet from the county.", "x", None, "The bridge is closed"),
    ("According to a post on the ministry's Telegram channel, two people were killed.", "telegram", None, "two people were killed"),
    ("Trains will run again on Friday, according to a Facebook post by the operator.", "facebook", None, "Trains will run again on Friday"),
    ("The couple has split, according to her Instagram account.", "instagram", None, "The couple has split"),
    ("According to a statement on X from the police, a man was arrested.", "x", None, "a man was arrested"),
    ("X user @skerryfan said the queue was a mile long.", "x", "skerryfan", "the queue was a mile long"),
    ("A Reddit user wrote that the soup tasted of tin.", "reddit", None, "the soup tasted of tin"),
    ("“It tastes of tin,” wrote one Reddit user.", "reddit", None, "It tastes of tin"),
    ("TikToker Sunniva Dahl said the shop had sent the wrong shoes.", "tiktok", None, "the shop had sent the wrong shoes"),
    ("The Telegram channel Skerry Signals reported that a depot was on fire.", "telegram", None, "a depot was on fire"),
    ("The Telegram channel @skerry_signals reported explosions near the port.", "telegram", "skerry_signals", "explosions near the port"),
    ("Redditor u/attic_ann asked whether the box was safe.", "reddit", "attic_ann", "whether the box was safe"),
    ("“Same here,” another TikTok user commented.", "tiktok", None, "Same here"),
    ("A Weibo user with the handle @lin_88 wrote that the shelves were empty.", "weibo", "lin_88", "the shelves were empty"),
    ("YouTuber Bo Stern claimed the trick was real.", "youtube", None, "the trick was real"),
    ("“Worst hotel ever,” wrote an X user who goes by @bo_li.", "x", "bo_li", "Worst hotel ever"),
    ("Lena Obi (@lenaobi) wrote on X: “The bridge moved.”", "x", "lenaobi", "The bridge moved"),
    ("“The bridge moved,” Lena Obi (@lenaobi) tweeted.", "x", "lenaobi", "The bridge moved"),
    ("The X account @bridgewatch said the bridge had moved.", "x", "bridgewatch", "the bridge had moved"),
    ("On X, @bridgewatch replied: “It moved.”", "x", "bridgewatch", "It moved"),
    ("Pryce shared a post on Truth Social that called the judge “a clown.”", "truthsocial", None, "a clown"),
    ("She reposted a message on X claiming that the vote was rigged.", "x", None, "the vote was rigged"),
    ("“Grow up,” Moll replied on X.", "x", None, "Grow up"),
    ("“Grow up,” Moll shot back on Threads.", "threads", None, "Grow up"),
    ("“Beautiful,” her sister commented on Instagram.", "instagram", None, "Beautiful"),
    ("Under the post on Facebook, one neighbour wrote: “Finally.”", "facebook", None, "Finally"),
    ("“Crying,” she wrote in the comments on Instagram.", "instagram", None, "Crying"),
    ("Akers responded on X that the roof had leaked for years.", "x", None, "the roof had leaked for years"),
    ("In a now-deleted Instagram story, the model said the brand owed her money.", "instagram", None, "the brand owed her money"),
    ("“I hate this town,” the mayor wrote in a deleted Facebook comment.", "facebook", None, "I hate this town"),
    ("“We are engaged,” Obi said on her Instagram Stories.", "instagram", None, "We are engaged"),
    ("“Come home,” he wrote in a WhatsApp message to his sister.", "whatsapp", None, "Come home"),
    ("In an AMA on Reddit, the astronaut said the food was dull.", "reddit", None, "the food was dull"),
    ("“The game is rigged,” he said during a livestream on Twitch.", "twitch", None, "The game is rigged"),
    ("“We will fight on,” the commander said in a voice message on Telegram.", "telegram", None, "We will fight on"),
    ("Speaking in an X Space, Pryce said he would run.", "x", None, "he would run"),
    ("In a Discord message, the moderator wrote that the server would close.", "discord", None, "the server would close"),
    ("“See you in court,” the owner said on Instagram Live.", "instagram", None, "See you in court"),
    ("“We open in May,” Moll wrote on X. “Not before,” she added.", "x", None, "We open in May"),
    ("Moll tweeted on Friday that the pier was shut. A second tweet read: “Until May.”", "x", None, "Until May"),
    ("The mayor answered on X:\n\n“The pier is shut.”\n\nNobody replied.", "x", None, "The pier is shut"),
    ("Moll posted on Facebook on Monday:\n“The pier is shut.”", "facebook", None, "The pier is shut"),
    ("“We lost everything,” Moll wrote on the social platform X.", "x", None, "We lost everything"),
    ("“We lost everything,” Moll wrote on the platform formerly known as Twitter.", "x", None, "We lost everything"),
    ("The minister said in a message on his official Telegram channel that the dam had held.", "telegram", None, "the dam had held"),
    ("The army said via Telegram that the dam had held.", "telegram", None, "the dam had held"),
    ("The army wrote on its Facebook page that the dam had held.", "facebook", None, "the dam had held"),
    ("Ukraine's air force said on the Telegram messaging app that 12 drones were shot down.", "telegram", None, "12 drones were shot down"),
    ("“I will not resign,” he insisted in a string of tweets.", "x", None, "I will not resign"),
    ("Her husband confirmed the news on Facebook, writing: “She is home.”", "facebook", None, "She is home"),
    ("The band confirmed on Instagram that the tour was off.", "instagram", None, "the tour was off"),
    ("The band broke the news in an Instagram post: “The tour is off.”", "instagram", None, "The tour is off"),
    ("“Pray for us,” one resident pleaded in a tweet.", "x", None, "Pray for us"),
    ("A tweet by the fire service said the blaze was out.", "x", None, "the blaze was out"),
    ("Moll's X account posted that the pier was shut.", "x", None, "the pier was shut"),
    ("On her Substack, Calloway called the sale “a theft.”", "substack", None, "a theft"),
    ("Musk-like boss Bo Li joked on X that the car could swim.", "x", None, "the car could swim"),
    ("“It could swim,” Li joked in an X post.", "x", None, "It could swim"),
    ("Hours later the coach wrote on his X account that he had been misquoted.", "x", None, "he had been misquoted"),
    ("“Shame on all of you,” Larsen fumed on Facebook.", "facebook", None, "Shame on all of you"),
    ("“We are looking into it,” the bank's support account replied to one customer on X.", "x", None, "We are looking into it"),
    ("In an Instagram post on Wednesday, the model wrote that she had been “broken” by the trial.", "instagram", None, "she had been broken by the trial"),
    ("In a video shared on Telegram, the general vowed that his men would not retreat.", "telegram", None, "his men would not retreat"),
    ("In a post to Truth Social, Pryce claimed the vote had been “stolen in broad daylight.”", "truthsocial", None, "the vote had been stolen in broad daylight"),
    ("In posts on Bluesky and Mastodon, the scientist said her data had been deleted.", "bluesky", None, "her data had been deleted"),
    ("On Facebook, the mayor's wife wrote: “He is not himself.”", "facebook", None, "He is not himself"),
    ("On his Telegram channel, governor Holub reported three explosions near the port.", "telegram", None, "three explosions near the port"),
    ("Over on Threads, the author insisted that the book was finished.", "threads", None, "the book was finished"),
    ("Via her Substack, Calloway told readers that the paper was broke.", "substack", None, "the paper was broke"),
    ("Lindgren posted a photo of the lake on Instagram, writing: “Still here.”", "instagram", None, "Still here"),
    ("Akers posted a picture of his ticket on X with the caption: “Row Z again.”", "x", None, "Row Z again"),
    ("Alongside the photo on Instagram, she wrote: “My whole heart.”", "instagram", None, "My whole heart"),
    ("Beneath a selfie posted on Instagram, he wrote that he was sober.", "instagram", None, "he was sober"),
    ("“RIP legend,” tweeted the club's former captain, Oskar Lie.", "x", None, "RIP legend"),
    ("Lie tweeted: “RIP legend.”", "x", None, "RIP legend"),
    ("Lie tweeted a message of support: “We are with you.”", "x", None, "We are with you"),
    ("The ministry tweeted Thursday that the border would reopen.", "x", None, "the border would reopen"),
    ("The minister also tweeted about the strike, saying it was “blackmail.”", "x", None, "it was blackmail"),
    ("The company's LinkedIn post says the deal will close in June.", "linkedin", None, "the deal will close in June"),
    ("“The deal is dead,” his post on LinkedIn read.", "linkedin", None, "The deal is dead"),
    ("A statement posted on the band's Facebook page said the tour was off.", "facebook", None, "the tour was off"),
    ("A message on the Telegram channel of the city council said the power was out.", "telegram", None, "the power was out"),
    ("A video posted to TikTok shows the waiter dropping the tray.", "tiktok", None, "the waiter dropping the tray"),
    ("In her Instagram bio she calls herself “a failed baker.”", "instagram", None, "a failed baker"),
    ("Several users on X said the app had crashed.", "x", None, "the app had crashed"),
    ("Users on Weibo complained that the shelves were empty.", "weibo", None, "the shelves were empty"),
    ("“Worst update ever,” one X user complained.", "x", None, "Worst update ever"),
    ("One Facebook commenter suggested that the cow be made mayor.", "facebook", None, "the cow be made mayor"),
    ("One TikToker joked that the soup was legally a beverage.", "tiktok", None, "the soup was legally a beverage"),
    ("“I nearly fainted,” a Redditor going by u/stairs_99 wrote.", "reddit", "stairs_99", "I nearly fainted"),
    ("In a Reddit thread, residents said the smell came from the plant.", "reddit", None, "the smell came from the plant"),
    ("Writing on LinkedIn on Monday, chief executive Hanne Vik said she was leaving.", "linkedin", None, "she was leaving"),
    ("Speaking on her YouTube channel, Stern said she had been hacked.", "youtube", None, "she had been hacked"),
    ("Responding on X, the airline said it was sorry.", "x", None, "it was sorry"),
    ("Responding to the claim in a tweet, the airline said it was sorry.", "x", None, "it was sorry"),
    ("“It's sad,” Obi (@lenaobi) posted on Threads.", "threads", "lenaobi", "It's sad"),
    ("@bridgewatch tweeted that the bridge had moved.", "x", "bridgewatch", "the bridge had moved"),
    ("“The bridge has moved,” wrote @bridgewatch on X.", "x", "bridgewatch", "The bridge has moved"),
    ("“The bridge has moved,” X user Lena Obi wrote.", "x", None, "The bridge has moved"),
    ("“Bridge. Moved,” wrote X user @bridgewatch.", "x", "bridgewatch", "Bridge. Moved"),
    ("On TikTok, the account @marsh.diaries claimed the water was blue.", "tiktok", "marsh.diaries", "the water was blue"),
    ("The president wrote in a Truth Social post early Tuesday that tariffs would double.", "truthsocial", None, "tariffs would double"),
    ("The president said on Truth Social Tuesday that tariffs would double.", "truthsocial", None, "tariffs would double"),
    ("“TARIFFS WILL DOUBLE,” the president posted on his social media platform, Truth Social.", "truthsocial", None, "TARIFFS WILL DOUBLE"),
    ("The singer, writing on X, denied that the report was true.", "x", None, "the report was true"),
    ("The union confirmed in a Facebook statement that talks had failed.", "facebook", None, "talks had failed"),
    ("The union announced the strike on X: “We walk at noon.”", "x", None, "We walk at noon"),
    ("Fans took to X to complain that the sound was dreadful.", "x", None, "the sound was dreadful"),
    ("Fans flocked to X to complain that the sound was dreadful.", "x", None, "the sound was dreadful"),
    ("He later returned to X, insisting that he had been hacked.", "x", None, "he had been hacked"),
    ("“Stay inside,” police warned on X.", "x", None, "Stay inside"),
    ("Police urged drivers via X to avoid the bridge.", "x", None, "to avoid the bridge"),
    ("She deleted a tweet saying that the mayor was a thief.", "x", None, "the mayor was a thief"),
    ("According to Instagram posts by the couple, the wedding was in May.", "instagram", None, "the wedding was in May"),
    ("According to a Reddit user, the box hums at night.", "reddit", None, "the box hums at night"),
    ("“Goodbye,” read her final post on Tumblr.", "tumblr", None, "Goodbye"),
    ("“Vote early,” she urged her followers on Bluesky.", "bluesky", None, "Vote early"),
    ("The embassy, in a post on X, rejected the claims.", "x", None, "the claims"),
    ("The embassy rejected the claims in a post on X.", "x", None, "the claims"),
    ("“This is a lie,” the embassy said in a statement on Facebook on Sunday.", "facebook", None, "This is a lie"),
    ("In a Snapchat story, the player said he had signed.", "snapchat", None, "he had signed"),
    ("On a podcast posted to YouTube, the actor said he had lied.", "youtube", None, "he had lied"),
    ("In a Facebook Live broadcast, the pastor said the end was near.", "facebook", None, "the end was near"),
    ("Police warned residents on Facebook to stay inside.", "facebook", None, "to stay inside"),
    ("The senator quote-tweeted the clip, adding: “Disgraceful.”", "x", None, "Disgraceful"),
    ("His last tweet was: “Going dark.”", "x", None, "Going dark"),
    ("A Facebook page called Skerry Watch said the ferry had sunk.", "facebook", None, "the ferry had sunk"),
]  # fmt: skip


def words(text: str) -> set[str]:
    return {word.strip("“”.,:!?") for word in text.lower().split()} - {""}


@pytest.mark.parametrize(
    ("text", "platform", "handle", "content"),
    REPORTED,
)
def test_a_report_tells_of_its_post(text: str, platform: str, handle: str | None, content: str) -> None:
    """An ordinary attribution, with what it tells of the post."""
    want = words(content)

    def shared(have: set[str]) -> float:
        return len(have & want) / len(have | want)

    found = parse_attributions(text)
    assert found
    best = max(found, key=lambda a: shared(words(" ".join(s.text for s in a.content))))
    assert shared(words(" ".join(s.text for s in best.content))) >= 0.5
    assert best.kind is not Kind.POST
    assert best.post
    assert (best.post.platform, best.post.handle) == (platform, handle)


MEDIA = [
    ("“It is over,” Moll wrote on X.", "on X"),
    ("Moll posted on X on Monday that it was over.", "on X"),
    ("In a post on X, formerly Twitter, Moll said it was over.", "In a post on X"),
    ("“It is over,” Moll said in a video posted to TikTok.", "in a video posted to TikTok"),
    ("Moll said via Telegram that it was over.", "via Telegram"),
    ("Moll wrote in a Discord message that it was over.", "in a Discord message"),
]


@pytest.mark.parametrize(("text", "medium"), MEDIA)
def test_the_place_is_the_medium(text: str, medium: str) -> None:
    """Where it was said, as it stands."""
    (found,) = parse_attributions(text)
    assert found.medium
    assert found.medium.text == medium


@pytest.mark.parametrize(
    "text",
    [
        "Malcolm X said on Tuesday that he would speak.",
        "The company X Corp said it would appeal.",
        "Twitter said it would appeal the ruling.",
        "The minister said on Monday that TikTok should be banned.",
        "Critics of a ban on TikTok said it would hurt shops.",
        "Facebook said in a statement that it had removed the page.",
        "The judge said that Telegram had ignored three letters.",
        "Moll said threads of the rope had snapped.",
        "“We shut at ten,” said the owner of the bar Signal.",
        "A spokesman for Reddit said the site was down.",
        "Police said the man had posted threats on Facebook.",
        "Moll said her daughter spends six hours a day on TikTok.",
        "She took to the stage to say that she was leaving.",
    ],
)
def test_a_platform_that_is_talked_about_is_no_place(text: str) -> None:
    """Companies, people and things that share a platform's name, and platforms in what is said."""
    assert [a.post for a in parse_attributions(text) if a.post] == []
