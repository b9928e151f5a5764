### What the team reads. N texts are seen on lock screens, watches and in the group: code word, case name, zone, state.

## The alert

# N | code=Saffron; case=Maple; zone=Z4 |
T1 = { $code }. { $case }. { $zone }.
# N | code=Saffron; case=Maple |
T1z = { $code }. { $case }.
# N | code=Saffron; case=Maple; zone=Z4; n=4 | Sent more than a minute late.
T1a = { $code }. { $case }. { $zone }. { $n } min ago.
# N | code=Saffron; case=Maple; n=4 |
T1az = { $code }. { $case }. { $n } min ago.
# N | code=Saffron; case=Maple; zone=Z4; hands=1 |
T1t = { $code }. { $case }. { $zone }. Taken, { $hands } of 2.
# N | code=Saffron; case=Maple; hands=1 |
T1tz = { $code }. { $case }. Taken, { $hands } of 2.
# N | code=Saffron; case=Maple; zone=Z4 |
T1c = { $code }. { $case }. { $zone }. Closed.
# N | code=Saffron; case=Maple |
T1cz = { $code }. { $case }. Closed.
# N | code=Saffron; case=Maple; zone=Z4 | Marked as a mistake; somebody looks all the same.
T1m = { $code }. { $case }. { $zone }. May be a mistake, check.
# N | code=Saffron; case=Maple |
T1mz = { $code }. { $case }. May be a mistake, check.
# N | code=Saffron; n=12; zone=Z4 | One card for many cases; code word and zone are those of the first.
T1s = { $code }. { $n } more. { $zone }.
# N | code=Saffron; n=12 |
T1sz = { $code }. { $n } more.
# N | case=Maple; partner=Ben |
T2 = { $case }: { $partner } is with you. Open it here.
# N | case=Maple |
T2a = { $case } is yours. I'm finding a second person.
# N | case=Maple; need=teaspoon | The code word for a second person.
T3 = { $case }: { $need }.
# N | case=Maple; minutes=4 |
T4 = { $case } again. No answer for { $minutes } min.
# N | case=Maple | As T4, within the first minute.
T4j = { $case } again. No answer yet, called just now.
# N | case=Maple |
T5 = { $case }: new words.
# N | case=Maple | Something needs their eyes; the reason stands behind Open.
T6 = { $case }: look in, soon.
# N | case=Maple; zone=Z4 | The person blocked the bot or deleted the chat.
T7 = { $case }: gone quiet. { $zone }.
# N | case=Maple |
T7z = { $case }: gone quiet.
# N | case=Maple; name=Ana |
T8 = Handover to you: { $case }. From { $name }.
# N | zone=Z4 |
T9 = Someone wrote to the desk and I couldn't read it. { $zone }.
# N | |
T9z = Someone wrote to the desk and I couldn't read it.

## Buttons

# label unnumbered | |
b-take = I take it
# label unnumbered | |
b-join = I join
# label unnumbered | |
b-cover = I cover
# label unnumbered | |
b-look = Look
# label unnumbered | |
b-cant = Can't
# label unnumbered | |
b-open = Open
# label unnumbered | |
b-on-my-way = On my way
# label unnumbered | |
b-with-them = I'm with them
# label unnumbered | |
b-read = Read
# label unnumbered | |
b-accept = Accept
# label unnumbered | |
b-next = Take the next
# label unnumbered | |
b-send = Send
# label unnumbered | |
b-keep = Keep internal
# label | |
b-cant-busy = Busy
# label | |
b-cant-far = Too far
# label | |
b-cant-conflict = Conflict
# label | |
b-cant-not-up = Not up to it
# label unnumbered | | Under t-conflict, beside "Can't".
b-all-the-same = Yes, all the same
# label unnumbered | |
b-agree = I agree
# label unnumbered | |
b-not-yet = Not yet
# label unnumbered wide | |
b-no-line = They know, no line needed
# label | |
b-it-target = It happened to them
# label | |
b-it-witness = They saw it
# label unnumbered | |
b-more = More
# label | |
b-out-action_taken = We took steps
# label | |
b-out-support_only = Support only
# label wide | |
b-out-no_action_possible = No step was possible
# label | |
b-out-not_enough_known = Not enough known
# label | |
b-out-mistake = A mistake
# label | |
b-out-referred = Passed to others
# label | |
b-out-duplicate = Same as another
# label wide | |
b-out-stopped_by_reporter = They asked us to stop
# label | |
b-out-medical_done = First aid is done
# label | |
b-im-fine = I'm fine
# label | |
b-pause-me = Pause me
# label | |
b-like-to-talk = I'd like to talk
# label | |
b-fine = Fine
# label | |
b-dont-ask = Don't ask again

## Short answers to a press or a command

# N | case=Maple |
t-yours = { $case } is yours.
# N | case=Maple |
t-yours-already = { $case } is yours already.
# N | name=Ana |
t-has-it = { $name } has it. Join or cover?
# N | case=Maple |
t-two-have-it = Two people have { $case } already. Thank you.
# N | case=Maple |
t-nobody-has-it = Nobody has { $case } yet. Take it?
# N | case=Maple |
t-closed = { $case } is closed.
# N | case=Maple; name=Ana |
t-you-join = You join { $name } in { $case }.
# N | case=Maple; name=Ana |
t-you-cover = You cover for { $name } in { $case }.
# N | |
t-cant-noted = Noted. Thank you for saying so.
# N | case=Maple | Asked once, in private. Any answer is fine, and so is none.
t-cant-why = { $case }: what is the reason? You need not say.
# R | case=Maple | Whoever said "Conflict" before wants to have it now. In private, without a sound.
t-conflict = { $case }: you said there is a conflict. Have it all the same?
# N | case=Maple | The answer to a press; the question above stands in the private chat.
t-asked-first = { $case }: one question first, in our private chat.
# N | case=Maple |
t-released = { $case } is no longer with you. I'm calling others.
# N | case=Maple | As above, to the second person who leaves: the handler still has it.
t-released-second = { $case } is no longer with you. Thank you.
# N | case=Maple; name=Ben | To the handler: the second person is out.
t-partner-left = { $case }: { $name } had to go. I'm finding another second person.
# N | case=Maple; name=Ana | To the second person: the handler is out, and nobody has the case now.
t-handler-left = { $case }: { $name } gave it back. I'm calling the others. You can take it.
# N | case=Maple; name=Ben | To the second person: somebody new has it.
t-with-you = { $case }: { $name } has it now. You two are on it.
# N | case=Maple |
t-not-yours = { $case } is not with you. Take it or join first.
# N | case=Maple; name=Ana | Both read "Send this to them?" in the room of the case; the other one pressed Send.
t-words-of = { $case }: those are { $name }'s words, so { $name } decides.
# N | | Neutral: says nothing about why.
t-not-for-you = That is not open to you here.
# N | | A damaged, forged or very old button.
t-no-button = That button is no longer open. Nothing is lost.
# N | |
t-one-moment = One moment.
# N | | Posted in a group instead of an answer.
t-private = I can help better in private.
# R | | The words follow, covered, as they were typed in a group, command and all.
t-words-back = Not for a room that others read. Your words, to send from here:
# N | |
t-in-private = That works in our private chat. Write it there.
# N | cases=Maple, Coral; command=say; case=maple |
t-which-case = Which one: { $cases }? Put the name first, like: /{ $command } { $case }
# N | |
t-no-case = I know no case by that name, so nothing was done. /cases lists what is open.
# N | |
t-none-yours = You have no open case. /cases lists what is open.
# N | |
t-none-waits = Nothing waits to be taken. /cases lists what is open.
# N | | /reopen alone, by somebody who closed nothing lately.
t-none-closed = You have no case that was closed lately. Put its name after /reopen.
# N | cases=Maple, Coral | Words that could belong to several cases; each has another second person.
t-which-words = For { $cases }? Nobody got this yet. Begin with the name, or reply to one of its messages.
# N | | They have a case in hand and one of their own. The choices are the case names and "For me".
t-whose = Who is this for? Nobody got it yet.
# label | | Under t-whose: their own matter, in words that tell a bystander nothing.
b-for-me = For me
# N | case=Maple | They typed in passing what was meant for a button; what stands below says that it did nothing.
t-waits = { $case } waits for somebody. Take it?
# N | case=Maple; name=Ana | The same, of a case that somebody has.
t-who-has = { $case }: { $name } has it. Join or cover?
# label unnumbered | | Under those two: no case was meant, they want something of us themselves.
b-for-myself = For myself
# N | |
t-nothing-done = Nothing was done, and nobody got what you wrote.
# N | | They typed a word of the code and no place.
t-words-today = /briefing shows what each word means today. Nothing was done.
# N | command=close; typed=closee | They typed a command with a slip in it.
t-did-you-mean = There is no /{ $typed }. Did you mean /{ $command }? Nothing was done.
# N | case=Maple |
t-say-what = { $case }: put the words after /say.
# N | | The shared card of a storm has nothing left.
t-storm-over = All of these are taken. Thank you.
# N | case=Maple |
t-on-your-way = { $case }: noted. I'm telling them.
# N | case=Maple | As above, when the person is not told.
t-way-noted = { $case }: noted that you are on your way.
# N | case=Maple |
t-with-them = { $case }: noted that you are with them.
# N | case=Maple |
t-below = { $case }: all of it is shown once more.
# N | case=Maple | The same, asked for in private where the case has a room.
t-below-room = { $case }: all of it is shown once more, in its room.
# N | case=Maple |
t-above = { $case }: the new words stand above.

## Handing over, silence

# N | case=Maple |
t-who-to = { $case }: to whom? Write /handover, the case, then a name of the team.
# N | case=Maple; name=Ben |
t-offered = { $name } has been asked to take { $case }. It stays yours until then.
# N | case=Maple |
t-offer-over = { $case } is not offered to you any more.
# N | case=Maple; name=Ben |
t-handed-over = { $name } has { $case } now. Thank you.
# N | case=Maple; name=Ben |
t-declined = { $name } can't take { $case }. It is still yours.
# N | case=Maple; name=Ana | The second person of a case tried to hand it over. Name: whoever has it.
t-handler-passes-on = { $case }: { $name } has it, and can pass it on. /release gives up your own place.
# N | case=Maple |
t-nudge = { $case }: they are waiting for your first words.
# N | case=Maple; name=Ben | To the former handler, who had not written.
t-taken-over = { $case } was called again, and { $name } has it now. You can join.
# N | case=Maple |
t-news-due = { $case }: they have had no news for long. Can you write a line?
# N | case=Maple | To whoever said "I'm with them" and has not been heard of for as long as a person may be without news.
t-news-beside = { $case }: still with them? If not, say when they hear from you: /nextnews

## The conversation

# R | case=Maple | The person's own words follow, covered.
t-their-words = { $case }, their words:
# R | case=Maple | Beside a photo, a voice note or a place that came without words.
t-from-them = { $case }: from them.
# R | case=Maple | A place follows that the person shares live; it takes the place of the one before.
t-place-now = { $case }, where they are now:
# N | case=Maple | They deleted one of their messages; it is gone from here too.
t-taken-back = { $case }: one message was taken back.
# R | case=Maple; time=14:02 |
t-changed = { $case }, changed at { $time }:
# R | case=Maple; name=Ana |
t-internal-from = { $case }, { $name }, internal:
# R | case=Maple; name=Ana | To the other of the two: what the person was told.
t-said-by = { $case }, { $name } to them:
# R | case=Maple; name=Ana | A note of the team follows.
t-note-from = { $case }, { $name }, note:
# R | case=Maple | Their name follows, covered like their words.
t-their-name = { $case }, their name, for you two only:
# N | case=Maple | They had shown their name before.
t-name-hidden = { $case }: no name from now on, please.
# N | case=Maple | They sent their exit word: what was said to them is shown when they are back.
t-held = { $case }: I keep that until they are back.
# N | case=Maple | They asked to be found and not written to: what was said to them is shown when they write.
t-held-silent = { $case }: they asked us to come and not write. I keep that until they write.
# R | case=Maple; fact=Someone is hurt or ill. | The fact is one of the texts fact-…
t-fact = { $case }: { $fact }
# N | case=Maple | The first line in the room of a case.
t-room = { $case }: this room is for you two. What you write stays here. To speak to them, write /say and your words.
# N | case=Maple | The same where the person told it aloud, and has no chat with the desk.
t-room-aloud = { $case }: this room is for you two. What you write stays here. They have no chat with us: go and speak with them.
# N | case=Maple; name=Ben | Somebody comes into the room of a case later; it is the first line they see there.
t-room-more = { $case }: { $name } is in this room too now. What you write stays here. To speak to them, write /say and your words.
# N | case=Maple; name=Ben | The same where the person told it aloud, and has no chat with the desk.
t-room-more-aloud = { $case }: { $name } is in this room too now. What you write stays here. They have no chat with us: go and speak with them.
# N | case=Maple; name=Ana | In the room of a case: an encrypted message of theirs for which we have no key. It may have been meant for the person.
t-room-unread = { $case }: { $name }, I couldn't read your last message here. Nothing of it was sent. Please write it once more.
# N | case=Maple | In the room of a case: a command that is none.
t-room-unknown = { $case }: I don't know that command, and nothing was sent. /say speaks to them, /backup calls others.
# N | case=Maple | Whoever has a case left its room, or said no to the invitation. The button is Open.
t-room-left = { $case }: you are out of its room, and new words stand there. I'm inviting you again. To give it back, write /release.
# N | case=Maple | A minute on, they have not accepted the invitation to the room of their case.
t-room-enter = { $case }: what they write stands in its room. Accept my invitation to it, or you miss it.
# N | case=Maple | Two minutes on, the server lets nobody into the room of a case, or out of it. The button is Open.
t-room-waits = { $case }: its room is not ready, so new words wait. Press Open to read them here. I keep trying.
# N | case=Maple | Somebody floods the chat; what they write still comes, without a sound.
t-muted = { $case }: new words come without a ping now. Help now still rings. /mute again ends it.
# N | case=Maple |
t-unmuted = { $case }: new words ping again.
# N | case=Maple |
t-kept-internal = { $case }: kept internal. /say speaks to them.
# R | case=Maple |
t-send-this = { $case }: send this to them?
# N | | A second press on Send.
t-said-already = That was sent already.
# N | |
t-sending = Sending it.
# N | case=Maple; time=14:02 |
t-sent = { $case } → sent, { $time }
# N | case=Maple; reason=they blocked me or left | The reason is one of the texts reason-…
t-not-delivered = { $case } → not delivered: { $reason }
# N | case=Maple |
t-edit-stays = { $case }: what they got stays as it was. Send a new line to put it right.
# N | case=Maple | They deleted the message by which they had said something to the person.
t-redact-stays = { $case }: what they got is on their screen all the same. /unsay takes it back.
# N | case=Maple | Under a file too large for the record.
t-media-not-kept = { $case }: this file is not in the record (too large).
# N | case=Maple |
t-words-failed = { $case }: I couldn't show their words. Press Open to try again.
# N | |
reason-gone = they blocked me or left
# N | |
reason-too-large = the file is too large
# N | |
reason-refused = the app did not take it
# N | |
reason-too-late = it was too late for it
# N | |
reason-unknown = I don't know why

## The private look: each part is a whole short message

# R | case=Maple |
t-look = { $case }.
# R | zone=Hall 2 |
t-look-place = { $zone }.
# R | |
t-look-nowhere = Place not known.
# R | minutes=4 |
t-ago = { $minutes } min ago.
# R | |
t-just-now = Just now.
# R | |
t-look-target = Affected person.
# R | |
t-look-witness = Saw it.
# R | |
t-look-helper = Asks for someone else.
# R | |
t-look-unknown = Not said who is affected.
# R | |
t-look-yes-no = Only yes/no.
# R | time=14:02 | They sent their exit word.
t-look-away = In cover since { $time }.
# R | |
t-look-silent = Don't write, just come.
# R | language=Spanish |
t-look-language = { $language }.
# R | name=Ana | Whom they chose, while that one may still come.
t-look-wants = Wants: { $name }.
# R | looks=Green jacket | In their own words: how we find them.
t-look-looks = Look for: { $looks }.
# R | | How to approach somebody who used the public phrase.
t-look-cover-lanyards = Approach as if about lanyards: "You asked about the blue ones?"
# R | |
t-look-cover-angela = Approach as Angela's friend: "She is just over here, come with me."
# R | |
t-look-cover-plain = Approach in passing: "You asked for something?"
# R | |
t-look-cover-own = Approach as the event's own phrase says.
# R | | The person's own words follow.
t-look-words = Their words:

## The record

# R | case=Maple |
t-timeline = { $case }, the record:
# N | case=Maple |
t-noted = { $case }: noted.
# R | time=14:02; fact=Taken. |
tl-fact = { $time } { $fact }
# R | time=14:02; fact=Taken.; name=Ana |
tl-fact-by = { $time } { $name }: { $fact }
# R | time=14:02 | Words follow.
tl-words = { $time } Their words:
# R | time=14:02 |
tl-changed = { $time } Changed to:
# R | time=14:02 |
tl-place = { $time } Their place:
# R | time=14:02; name=Ana |
tl-said = { $time } { $name } to them:
# R | time=14:02 | They deleted one of their messages; it is not shown any more.
tl-taken-back = { $time } a message was taken back.
# R | time=14:02; name=Ana |
tl-internal = { $time } { $name }, internal:
# R | time=14:02; name=Ana |
tl-note = { $time } { $name }, note:

# R | value=target | value is target, witness or helper.
fact-says = { $value ->
        [target] Says: it happened to me.
        [witness] Says: I saw it.
       *[helper] Says: I ask for someone else.
    }
# R | value=major | value is major, minor, banned or unclear.
fact-closest = { $value ->
        [major] In their words: threats, or it didn't stop.
        [minor] In their words: hurtful words or pictures.
        [banned] In their words: someone who shouldn't be here.
       *[unclear] In their words: something feels wrong.
    }
# R | value=now | value is now, today or before.
fact-when = { $value ->
        [now] When: just now.
        [today] When: today.
       *[before] When: before today.
    }
# R | |
fact-elsewhere = Not at the venue.
# R | | What they wrote stands below.
fact-asked-who = Asked who did it, they wrote:
# R | | What they wrote stands below.
fact-asked-where = Asked where it was, they wrote:
# R | | What they wrote stands below.
fact-asked-when = Asked when it was, they wrote:
# R | | What they wrote stands below.
fact-asked-find = Asked how we find them, they wrote:
# R | |
fact-no-danger = Says: no one is hurt or in danger right now.
# R | |
fact-unfinished = Unfinished. They went quiet before sending it.
# R | |
fact-no-text = Unfinished, no text. They went quiet before sending it.
# R | value=Z4 |
fact-last-place = Contact lost. Last place: { $value }.
# R | |
fact-contact-lost = Contact lost before they sent it. No place known.
# R | value=Ana |
fact-wishes = Asks for { $value }.
# R | |
fact-any-now = Nobody answered in time. Anyone may help.
# R | | Somebody wrote the word of a case that was reported for another person.
fact-claimed = Someone wrote the word of this case.
# R | |
fact-claim-no = It was not the person it happened to.
# R | |
fact-passed-over = The person it happened to has it now. No news to whoever told us first.
# R | | The outside contact was told, with consent, that somebody will ask.
fact-outside-told = The contact outside the event was told, as they wished.
# N | event=Harbour Hack; case=Maple | To the contact outside the event, with the yes of the person: a text message, a call, a mail.
t-outside = Someone at { $event } would like to talk to you. They will give you the word { $case }.
# R | case=Maple | To the handler. A person who is not the reporter wrote the word of this case. The answer is Yes or No.
t-claimed = { $case }: someone wrote the word. Is it the person it happened to? Ask whoever told us first, if you are not sure.
# R | case=Maple |
t-claim-yes = { $case } belongs to them now. They write to you here.
# R | case=Maple |
t-claim-no = All right. { $case } stays as it is.
# label unnumbered | | Under t-claimed.
b-it-is-them = Yes, it is them
# label unnumbered | | Under t-claimed.
b-not-them = No, it is not
# R | |
fact-help-now = Called for help now.
# R | |
fact-short = Short message, no answer to our question.
# R | value=Z4 |
fact-zone = Place: { $value }.
# R | | Safeguarding rules of the host apply. No question to the person follows from it.
fact-child = Someone under age is mentioned. The host's rules for that apply.
# R | |
fact-next-day = Not so good the day after. Wants a person to write.
# R | |
fact-no-follow-up = Wants no more messages from the desk.
# R | |
fact-stopped = Stopped, as they asked. Nobody had it yet.
# R | |
fact-started-again = They want it to go on after all.
# R | value=fr | The code of a language.
fact-language =
    They write in { $value ->
        [ar] Arabic
        [bn] Bengali
        [de] German
        [es] Spanish
        [fa] Persian
        [fr] French
        [hi] Hindi
        [it] Italian
        [ja] Japanese
        [ko] Korean
        [nl] Dutch
        [pl] Polish
        [pt] Portuguese
        [ru] Russian
        [sv] Swedish
        [tr] Turkish
        [uk] Ukrainian
        [zh] Chinese
       *[other] { $value }
    }. No one on duty reads that.
# N | | In private, to those on duty. Somebody wrote in the attendees' group what may be meant for the desk.
t-in-group = Please look into the attendees' group. Someone may need you.
# N | | As above, where their words leave the group and they are asked in private whether to pass them on.
t-in-group-asked = Someone in the attendees' group may need you. I'm asking them in private.
# R | value=yes-no | value is free, yes-no or silent.
fact-contact = { $value ->
        [free] You may write to them.
        [yes-no] Only yes or no.
       *[silent] Don't write, just come.
    }
# R | |
fact-hurt = Someone is hurt or ill.
# R | |
fact-danger = Someone is in danger.
# R | |
fact-person = They will say it in person.
# R | value=yes | value is yes or no.
fact-yn0 = { $value ->
        [yes] The person is still near.
       *[no] The person is no longer near.
    }
# R | value=yes |
fact-yn1 = { $value ->
        [yes] Someone is hurt.
       *[no] No one is hurt.
    }
# R | value=yes |
fact-yn2 = { $value ->
        [yes] They can walk away.
       *[no] They can't walk away.
    }
# R | value=yes |
fact-yn3 = { $value ->
        [yes] They are alone.
       *[no] They are not alone.
    }
# R | value=yes |
fact-yn4 = { $value ->
        [yes] They want security to come.
       *[no] They want no security.
    }
# R | |
fact-mistake = They say it was a mistake. Check all the same.
# R | | Beside words of the team that were not sent: the person's screen is not safe to write on.
fact-held = Not sent yet: it waits until they write to us.
# R | |
fact-muted = New words without a ping from now on.
# R | |
fact-unmuted = New words ping again.
# R | | An encrypted message came for which we have no key.
fact-unreadable = They wrote something that I could not open.
# R | | Somebody else may hold the phone.
fact-stop-asked = Asked to stop. Check that they are free to say so.
# R | |
fact-wants-to-talk = Wants to talk to a person.
# R | |
fact-cover-now = In cover: needed right now.
# R | |
fact-cover-later = In cover: not right now. Quiet contact.
# R | |
fact-taken = Took it.
# R | |
fact-joined = Joined.
# R | |
fact-covers = Covers.
# R | |
fact-released = Gave it back.
# R | value=Ben |
fact-offered = Offered it to { $value }.
# R | |
fact-handed-over = Took it over.
# R | |
fact-on-the-way = On the way.
# R | |
fact-with-them = With them.
# R | |
fact-target = It happened to them.
# R | |
fact-witness = They saw it.
# R | |
fact-closed = Agreed to close. Closed.
# R | |
fact-reopened = Opened again.
# R | |
fact-unreachable = They blocked me or left.
# R | value=venue-security |
fact-contact-failed = Could not reach { $value }.
# R | | A file was too large for the record.
fact-not-kept = That file is too large for the record. It stands in the chats only.
# R | value=Ben | A colleague was named in the words, and is kept out until the person says whether it is about them.
fact-named = The words name { $value }. Keep this from them.
# R | value=Maple | The words name somebody who has the person's other case, by its name.
fact-apart = Written beside { $value }, about somebody who has that. They get no sign of this.
# R | | The same for a reader who must not know the name of that other case.
fact-apart-one = Written beside another case, about somebody who has that. They get no sign of this.
# R | | They sent their exit word: their chat is cleared, and somebody may hold their phone.
fact-away = In cover from now on. Their chat is cleared. What you say waits until they are back.
# R | | Somebody reads along on their phone, as they let us know in another report of theirs. Never say which one.
fact-hushed = They can't talk here now. What you say waits until they can.
# R | | After fact-away, or after fact-hushed.
fact-back = They are back, out of cover.
# R | |
fact-plainly = Out of cover: they say that they can talk.
# R | | They had asked for silence. It may be somebody else at the phone.
fact-writes-again = They write again.
# R | value=Ben | They were named, but it is not about them.
fact-readmitted = { $value } may help after all.
# R | value=Ben | A colleague must get no sign of the case.
fact-excluded = Keep this from { $value }.
# R | |
fact-proposed-action_taken = Wants to close: we took steps.
# R | |
fact-proposed-support_only = Wants to close: support only.
# R | |
fact-proposed-no_action_possible = Wants to close: no step was possible.
# R | |
fact-proposed-not_enough_known = Wants to close: not enough known.
# R | |
fact-proposed-mistake = Wants to close: a mistake.
# R | |
fact-proposed-referred = Wants to close: passed to others.
# R | |
fact-proposed-duplicate = Wants to close: same as another.
# R | |
fact-proposed-stopped_by_reporter = Wants to close: they asked us to stop.
# R | |
fact-proposed-medical_done = Wants to close: first aid is done.

## Closing

# N | case=Maple |
t-close-how = How did { $case } end?
# N | case=Maple; name=Ana | In the room of a case: a step of closing is asked in the private chat of whoever closes it.
t-close-aside = { $case }: { $name }, the question is in our private chat. Answer it there.
# N | case=Maple | The person never said. Somebody who saw it hears no result.
t-close-whose = { $case }: did it happen to them?
# N | case=Maple | The handler's own sentence to the person.
t-close-line = { $case }: write one line to them. I ask before I send it.
# N | case=Maple; name=Ana |
t-close-agree = { $case }: { $name } wants to close it. Do you agree?
# N | case=Maple; name=Ana; second=Ben | The same in the room of a case, which both read.
t-close-agree-room = { $case }: { $name } wants to close it. { $second }, do you agree?
# N | case=Maple; count=1 | Of a case that was untrue on purpose several must agree.
t-close-asked = { $count ->
    [one] { $case }: a second person has been asked to agree.
   *[other] { $case }: { $count } people have been asked to agree.
}
# N | case=Maple |
t-close-nobody = { $case } stays open. Closing needs a second person, and nobody can be asked now.
# N | case=Maple; name=Ben |
t-close-not-yet = { $case }: { $name } says not yet. It stays open.
# N | case=Maple |
t-case-closed = { $case } is closed. Thank you.
# N | case=Maple |
t-kept-open = { $case } stays open.
# N | case=Maple |
t-not-closed = { $case } is not closed.
# N | case=Maple |
t-reopened = { $case } is open again. I'm calling the team.

## Told aloud, and signed off

# R | case=Maple | To whoever stands beside the person; sent before anybody answered. Three things to do, and no more.
t-intake = { $case }: I'm calling the team. Stay with them. Find a quiet place. Don't ask for the whole story twice.
# N | case=Maple | The first call was accepted by a platform.
t-intake-out = { $case }: the team has been called.
# R | case=Maple; place=the teal desk in the lobby; phone=+351 210 000 000 | Three seconds on, no call was accepted.
t-intake-not-out = { $case }: I haven't reached anyone yet. I keep trying. Go to { $place }, or ring { $phone }.
# N | case=Maple; phone=+351 210 000 000 | One more rung was called.
t-intake-asking = { $case }: nobody has it yet. I'm asking more people. Desk phone: { $phone }
# N | case=Maple; name=Ana | To whoever took it down.
t-intake-taken = { $case }: { $name } has it now.
# N | case=Maple; name=Ana |
t-intake-way = { $case }: { $name } is on the way to you.
# R | case=Maple | The choices are places.
t-intake-where = { $case }: where are you?
# R | case=Maple | Whatever is typed next goes into the record.
t-intake-words = { $case }: write what they told you. Their words, as you remember them.
# R | case=Maple | The choices are kinds of situations.
t-intake-kind = { $case }: what is it closest to?
# R | case=Maple |
t-intake-done = { $case }: thank you. More words later: /intake { $case } and the words.
# R | case=Maple |
t-intake-what = { $case }: put their words after it.
# N | case=Maple |
t-intake-added = { $case }: added.
# N | case=Maple; name=Ben | A colleague's name is in what was written down.
t-intake-named = { $case }: you named { $name }, so I keep this from them. Is it about them?
# N | case=Maple; name=Ben |
t-kept-from = { $case }: kept from { $name }.
# N | case=Maple; name=Ben |
t-may-help = { $case }: { $name } may help. The next call reaches them too.
# N | case=Maple |
t-intake-slip = { $case } is closed again. Nothing was written down.
# N | case=Maple | Somebody has it, or something was written down.
t-intake-no-slip = { $case } is under way, so I leave it open. Whoever has it can close it.
# label unnumbered wide | |
b-opened-by-slip = That was a slip
# N | case=Maple | /say, where the person has no chat with the desk.
t-no-app = { $case }: they have no chat with us, so I can't pass that on. Tell them yourself. /signoff can connect them.
# N | case=Maple | As t-nudge, where the person has no chat with the desk.
t-nudge-aloud = { $case }: they are waiting for you. Press I'm with them once you are.
# R | |
t-look-aloud = Told aloud, no chat.
# R | case=Maple; name=Ana | What Ana wrote down follows, covered.
t-told-aloud = { $case }, told aloud, written by { $name }:
# R | case=Maple; name=Ana | What is meant to be read back follows.
t-account-by = { $case }, { $name }, to be read back:
# R | case=Maple; name=Ana | As it was read back.
t-read-back-by = { $case }, read back by { $name }:
# R | time=14:02; name=Ana |
tl-told = { $time } told aloud, written by { $name }:
# R | time=14:02; name=Ana |
tl-account = { $time } { $name }, to be read back:
# R | time=14:02; name=Ana |
tl-read-back = { $time } { $name } read back:
# N | case=Maple |
t-account-what = { $case }: put the words after /account and the name. Only what concerns contact with them.
# N | case=Maple |
t-account-kept = { $case }: kept. /signoff reads it back to them.
# N | case=Maple |
t-account-none = { $case }: nothing to read back yet. Write it with /account and the name first.
# R 320 | case=Maple; code=abcde23456 | Below it a link, with its picture (QR), where the platform has such links.
t-signoff = { $case }: let them open this on their own phone. It works once, for 24 hours. Or they write to the desk: so { $code }
# R 320 | case=Maple; code=abcde23456 | The same where no platform has such links: the code alone.
t-signoff-code = { $case }: let them write this to the desk on their own phone. It works once, for 24 hours: so { $code }
# R | link=https://t.me/desk?start=so_abcde23456 | The address alone.
link = { $link }
# label wide | |
b-read-aloud = No phone: I read it aloud
# N | case=Maple | The code was brought from the phone of one of the two.
t-signoff-theirs = { $case }: this is for the person it happened to. The code still works.
# N | case=Maple |
t-signoff-opened = { $case }: they have opened what you wrote.
# N | case=Maple | Reading aloud takes two: one reads, the other was there.
t-signoff-second = { $case }: this needs a second person who was there. Let somebody join first.
# R | case=Maple | The account follows, covered.
t-signoff-read = { $case }: read this to them. Then ask if it is right.
# N | case=Maple; name=Ana | To the other of the two.
t-signoff-agreed = { $case }: { $name } reads it to them aloud. Did they say that it is right?
# label wide | |
b-agreed-aloud = Agreed in person
# N | case=Maple |
t-signed = { $case }: agreed in person, and noted.
# N | case=Maple |
t-signed-reach = { $case }: they say it is right. You can write to them now: /say
# N | case=Maple |
t-signoff-over = { $case }: that is settled, or was written anew.
# N | case=Maple; name=Ben |
t-signoff-otherwise = { $case }: { $name } says not yet. Write it anew with /account, then /signoff again.
# N | case=Maple |
t-signoff-otherwise-noted = { $case }: noted. It will be written anew.
# R | | By whom stands before it.
fact-told-aloud = Told aloud, taken down here.
# R | value=where |
fact-not-said = { $value ->
    [where] Not said where.
    [words] No words yet.
   *[kind] Not said what kind.
}
# R | value=critical | The kind, as whoever took it down sees it.
fact-kind = { $value ->
    [medical] Someone is hurt or ill.
    [critical] Someone is in danger.
    [major] Threats, or it didn't stop.
    [minor] Hurtful words or pictures.
    [banned] Someone who shouldn't be here.
   *[unclear] Something feels wrong.
}
# R | |
fact-slip = Opened by a slip. Closed again.
# R | |
fact-account-opened = The account was opened on a phone.
# R | |
fact-signed = The account was signed off: they say it is right.
# R | |
fact-signed-aloud = Read aloud to them. They agreed in person.

## Closing, step by step

# label unnumbered | | Back to the first page.
b-more-first = Back to the first
# label wide | |
b-out-malicious = Untrue, and meant so
# label | |
b-out-drill = A drill
# R | |
fact-proposed-malicious = Wants to close: untrue, and meant so.
# R | |
fact-proposed-drill = Wants to close: a drill.
# R | |
fact-agreed-malicious = Agrees that it was untrue, and meant so.
# N | outcome=We took steps | Below the question whether to agree, for those who may know.
t-close-as = As: { $outcome }
# N | case=Maple | An older question, after another outcome was proposed.
t-close-changed = { $case }: that was about an older proposal. Please answer the newest one.
# N | case=Maple | A mistake has no automatic text: people explain.
t-close-mistake = { $case }: I send nothing by myself. Please explain it to them, and thank them. Tell the other person that it was a false alarm.
# N | case=Maple; time=14:02 | Two hours after it was opened.
t-malicious-early = { $case }: not before { $time }. Evidence first, not an impression. Until then, look after everyone it is about.
# N | case=Maple |
t-malicious-who = { $case }: this takes two deciders and the lead, none of whom has the case. Ask the organizers to add one, or choose another ending.
# N | case=Maple |
t-malicious-waits = { $case }: noted. It takes two deciders and the lead. The others have been asked.
# N | case=Maple |
t-close-which = { $case }: the same as which one? You can write its name.
# R | value=Coral |
fact-same-as = The same as { $value }.
# N | case=Maple | Several can be chosen, one after the other.
t-close-did = { $case }: what was done?
# N | case=Maple |
t-close-more = { $case }: anything else?
# N | case=Maple |
t-close-other = { $case }: what was done, in your words?
# label | |
b-did-reminder = A reminder
# label | |
b-did-apart = Kept apart
# label | |
b-did-talk = The talk was ended
# label | |
b-did-left = They left the event
# label | |
b-did-other = Something else
# label unnumbered | |
b-did-none = Nothing of these
# label unnumbered | |
b-did-all = Nothing more
# R | value=apart |
fact-measure = { $value ->
    [reminder] Done: a reminder.
    [apart] Done: kept apart.
    [talk] Done: the talk was ended.
    [left] Done: they left the event.
   *[other] Done: something else, see the note.
}
# N | case=Maple; count=1 | Two people walk somebody out; both are named. The choices are names.
t-close-pair = { $count ->
    [one] { $case }: two of us walked with them. Who was the first?
   *[other] { $case }: and who was the second?
}
# N | case=Maple |
t-close-pair-who = { $case }: I know nobody on the team by that name.
# N | case=Maple | Passed over without two names.
t-close-pair-first = { $case }: that one needs two names, so it is not noted yet.
# R | value=Ben |
fact-walked = { $value } walked with them.
# R | case=Maple | Asked of whoever closes it, who has just pressed. Reminders follow, one a line.
t-close-refer = { $case }: who else must still be told? You can write it down here.
# R | |
t-refer-event = Harassment at the event: Foundation, ca@wikimedia.org.
# R | |
t-refer-technical = At a technical event: techconduct@wikimedia.org.
# R | |
t-refer-affiliate = Someone from an affiliate: the Foundation and that affiliate.
# R | |
t-refer-affiliates = All from affiliates: the Affiliations Committee and the Foundation.
# R | |
t-refer-next-door = Someone from another event here: their team, if the person agrees.
# R | |
t-refer-crime = Crime or danger: the police, if the person wishes or danger is near.
# R | contact=Mara Nunes, mara@example.org |
t-refer-team = About our own team: { $contact }.
# label | |
b-refer-none = No one else
# label | |
b-refer-done = They have been told
# R | value=due |
fact-referral = { $value ->
    [none] No one else is to be told.
    [done] Whoever had to be told has been told.
   *[due] Still to be told, see the note.
}
# N | case=Maple | In private, to whoever closes it as passed to others. The person reads the name in the result.
t-close-passed = { $case }: to whom did you pass it, with their yes? Write it as they may read it.
# R | case=Maple; name=the host | Before the person reads it in the result.
t-close-passed-sure = { $case }: they will read that it went to { $name }, with their yes. Is that right?
# label wide | |
b-passed-sure = Yes, show that name
# R | value=the host |
fact-passed-name = Wrote to whom it was passed: { $value }.
# label wide | |
b-passed-agreed = They agreed, no name
# label wide | |
b-passed-unasked = They were not asked
# R | value=the host |
fact-passed-to = Passed to { $value }, with their yes.
# R | |
fact-passed-agreed = Passed to others, with their yes.
# R | |
fact-passed-unasked = Passed to others. They were not asked.
# N | case=Maple | The person is asked only if they open the result.
t-close-tomorrow = { $case }: shall I offer to write to them tomorrow?
# label | |
b-offer-it = Yes, offer it
# label | |
b-no-offer = No, leave it
# R | |
fact-no-check-in = Not to be asked about tomorrow.

## Thanks to somebody who saw it

# N | case=Maple |
t-thank-whom = { $case }: /thank is for somebody who saw it, once it is closed.
# N | case=Maple | They were thanked already, or nothing may arrive unasked.
t-thank-not = { $case }: no thanks sent. They had some already, or nothing may arrive there.
# N | case=Maple |
t-thanked = { $case }: I'm thanking them. It names no one.
# R | |
fact-thanked = Thanked, without names.

## Duty

# N | name=Ana |
t-on-duty = You are on duty, { $name }. /offduty ends it.
# N | |
t-off-duty = You are off duty. Thank you.
# N | case=Maple |
t-still-yours = Still with you: { $case }. Pass it on first: /handover or /release
# N | |
t-who = On duty:
# N | |
t-who-nobody = Nobody is on duty.
# N | name=Ana; roles=responder, lead; languages=en, pt; ready=Ready. | ready is t-ready or t-missing.
t-who-line = { $name }. { $roles }. { $languages }. { $ready }
# N | |
t-cases = Open, oldest first:
# N | |
t-cases-none = Nothing is open.
# N | name=Ana |
U1 = Good work today, { $name }. Do you want a pause?
# R | peer_list=Ben, Caro; support_line=800 202 148 |
U2 = Thank you. These people said you may ring them: { $peer_list }. Or outside the team: { $support_line }.
# N | |
U3 = Checking in after yesterday. No need to answer.

## The space of a case

# N | case=Maple | The first line in a topic of the case's own, in somebody's private chat.
t-topic = { $case }: this topic is for you two. What you write here stays inside. /say speaks to them.
# N | case=Maple | The first line in the topic of a case in the team's group.
t-topic-team = { $case }: all of the team can read this topic. What you write here stays inside. /say speaks to them.
# N | | Added to a message, after somebody deleted the topic it was for.
t-topic-gone = Its topic is gone, so I go on here.
# N | case=Maple | It stood in the team's group, and is now for fewer eyes. The button is Open.
t-topic-shut = { $case }: its topic in the team group is gone. You two go on here. Press Open to read it all.
# label unnumbered | | Under words of the person: the next message speaks to them.
b-reply = Reply
# label unnumbered | | Takes a Reply back that was pressed and not used.
b-never-mind = Never mind
# N | case=Maple; name=Ana | After Reply. Where both who have the case read along, the name says whose message it is.
t-reply-next = { $case }: { $name }, your next message here goes to them. Only that one.
# N | case=Maple | In place of the line above, when nothing came in time, or something else was done.
t-reply-over = { $case }: nothing was sent. What you write here stays inside again.
# N | case=Maple | /unsay, where nothing was said to them, or all of it was taken back.
t-unsay-nothing = { $case }: there is nothing left to take back.
# R | case=Maple | The words that are taken back follow, covered.
t-unsaying = { $case }, taking back from their screen:
# N | case=Maple |
t-unsaid-unseen = { $case }: taken back. They had not seen it.
# N | case=Maple | No chat tells us whether somebody has read it.
t-unsaid = { $case }: taken back, and gone from their screen. They may have read it before.
# N | case=Maple |
t-unsay-failed = { $case }: I couldn't take it back. It still stands on their screen.
# N | case=Maple; name=Ana | To the other of the two.
t-unsaid-by = { $case }: { $name } takes back what was last said to them.
# R | case=Maple; name=Ana; time=14:02 | The words that were taken back follow, for whoever comes in later.
t-said-unsaid = { $case }, { $name } to them, taken back at { $time }:
# R | time=14:02; name=Ana |
tl-unsaid = { $time } { $name } took back what was last said to them.
## Getting ready: who somebody is here

# N | name=Ana | Above what is known of them, a line each; the choices are what can be changed.
t-me = { $name }, this is what I know of you.
# N | roles=responder, lead |
t-me-roles = On the team you are: { $roles }.
# N | name=Ana |
t-me-shown = People who write to us read: { $name }.
# N | languages=en, es |
t-me-speaks = You speak: { $languages }.
# N | vest=teal vest |
t-me-wearing = They look for: { $vest }.
# N | post=Registration desk | What a second person may cover.
t-me-posted = Your post: { $post }.
# N | name=Bee, benny |
t-me-nicks = Also called: { $name }.
# N | |
t-me-ring-yes = Colleagues may ring you after a hard time.
# N | |
t-me-ring-no = Colleagues do not ring you.
# N | | The choices are the roster's name, and none.
t-me-name = What shall people read? Write a name, or choose.
# N | | The choices are languages; a tap adds one, or takes it away.
t-me-languages = Which languages do you speak? Tap them, or write all of them, like: en, es
# N | | It follows "Look for a": without an article.
t-me-wears = What do you wear? Write it, like: teal vest
# N | |
t-me-post = What is your post? Someone may cover it. Write it, like: Registration desk
# N | | Whoever writes one of them in a report means this person.
t-me-nick = What else are you called? Write names and handles, with commas between.
# N | field=post | They have a case, so bare words are for the other of the two.
t-me-behind = You have a case, so write it like this: /me { $field } and the words.
# N | count=40 |
t-me-too-long = Up to { $count } letters, please. Nothing was changed.
# N | |
t-me-taken = That name could mean someone or something else here. Please choose another.
# N | |
t-me-which-language = I know them by two letters, like: en, es. Nothing was changed.
# N | |
t-me-short-nick = Names need three letters or more, or I find them everywhere. Nothing was changed.
# label | |
b-me-name = Name shown
# label | |
b-me-languages = Languages
# label | |
b-me-wears = What I wear
# label | |
b-me-post = My post
# label | |
b-me-nick = Also called
# label wide | |
b-me-ring = Colleagues may ring me
# label wide | |
b-me-no-ring = Don't ring me any more
# label unnumbered | |
b-back = Back
# label unnumbered | |
b-me-roster-name = My name on the roster
# label unnumbered | |
b-me-no-name = No name
# label unnumbered | |
b-me-as-team = As the team
# label unnumbered | |
b-me-no-post = No post
# label unnumbered | |
b-me-no-nick = No other names

## Getting ready: the test alert, the quiz, ready or not

# N | |
t-ready = Ready.
# N | missing=pq | missing names what is still to be done: s for Start, p for the test alert, q for the quiz.
t-missing = { $missing ->
        [s] Not ready: press Start in our chat.
        [p] Not ready: /pushtest
        [q] Not ready: /quiz
        [sp] Not ready: press Start in our chat, then /pushtest
        [sq] Not ready: press Start in our chat, then /quiz
        [pq] Not ready: /pushtest and /quiz
       *[spq] Not ready: press Start in our chat, then /pushtest and /quiz
    }
# N | |
t-push-soon = Lock your phone now. A test comes in ten seconds, with sound. Tap it within a minute.
# N | | The test alert itself.
t-push-test = Test from the desk. Tap the button now.
# N | count=14 | count is seconds.
t-push-well = { $count ->
        [one] Tapped after { $count } second. Alerts reach you.
       *[other] Tapped after { $count } seconds. Alerts reach you.
    }
# N | |
t-push-late = That test is over. It counts within a minute. Try again: /pushtest
# N | | A minute and no tap. Honest, and how to mend it.
t-push-missed = Nobody tapped the test within a minute. An alert could be missed like that. Check three things. Notices and sound are on for this chat. The phone is not on silent. Battery saving leaves this app alone.
# label unnumbered | |
b-got-it = Got it
# label unnumbered | |
b-once-more = Once more
# N | n=3; count=10; meaning=first aid | The meaning is one of the texts t-means-…; the choices are code words.
t-quiz-ask = { $n } of { $count }. Which word means: { $meaning }?
# R | n=2; word=Saffron | A choice, where there are no buttons; covered.
t-quiz-word = { $n }. { $word }
# N | |
t-quiz-right = Right.
# N | | What it is follows, covered.
t-quiz-wrong = Not that one.
# N | | They wrote something that is no code word.
t-quiz-none = That is none of the words. Send a number or a word. Anything longer goes where it always goes.
# N | | A button of an earlier question.
t-quiz-over = That question is answered. The open one stands below.
# N | count=10 |
t-quiz-passed = All { $count } right. Thank you, that counts.
# N | n=9; count=10 |
t-quiz-failed = { $n } of { $count } right. It counts with all { $count }: one wrong word can send people the wrong way.
# R | word=Saffron; meaning=get someone out of reach, now | Covered: a word with what it means.
t-word = { $word }: { $meaning }
# N | |
t-means-medical = someone is hurt or ill
# N | |
t-means-critical = get someone out of reach, now
# N | |
t-means-major = it is serious, or did not stop
# N | |
t-means-banned = someone is here who may not be
# N | |
t-means-minor = it is small, and still counts
# N | |
t-means-unclear = nobody knows yet what it is
# N | |
t-means-partner = a second person
# N | |
t-means-more = more of our team
# N | |
t-means-security = the guards of the venue
# N | |
t-means-first_aid = first aid
# N | |
t-means-services = help from outside the venue
# N | |
t-means-lead = the lead, or a decision
# N | |
t-means-clear = a quiet room, or clear the space
# N | |
t-means-escort = walk someone out
# N | |
t-means-myself = I am in trouble myself
# N | |
t-means-done = done, all clear
# N | |
t-means-drill = this is a drill

## The briefing

# N | | Everything below it is covered.
t-briefing = Today, in a minute:
# R | zone=Z4; place=Hall 2 |
t-brief-zone = { $zone } is { $place }.
# R | name=Ana |
t-brief-lead = Who leads: { $name }.
# R | |
t-brief-no-lead = Nobody leads on duty right now.
# R | |
t-brief-1 = 1. If a life is at risk, act first. Then call a second person. Nobody does this alone.
# R | |
t-brief-2 = 2. Listen to the end. Promise no result, and never ask why. Only /say reaches them.
# R | |
t-brief-3 = 3. Names, looks and reasons never go on the radio or into a group.
# N | |
t-brief-offer = Words, zones and who leads, in a minute:
# label unnumbered | |
b-briefing = Briefing

## Going off duty, and care

# N | | They asked the lead whether they may go.
t-lead-asked = The lead has been asked. Until then it stays with you.
# N | |
t-no-lead = I can't reach a lead for this. /handover passes it on, /release gives it back.
# N | case=Maple; name=Ben | To the lead.
t-lead-let-go = { $name } would like to go off duty and still has { $case }. Shall others have it?
# N | case=Maple |
t-lead-let = { $case }: I'm calling the others.
# N | case=Maple |
t-lead-kept = { $case } stays where it is.
# N | case=Maple |
t-lead-settled = { $case }: that is settled already.
# N | case=Maple; name=Ana | To whoever asked.
t-lead-stays = { $case }: { $name } asks you to keep it for now.
# N | case=Maple | To whoever asked; something else is still with them.
t-let-go = { $case } is no longer with you. Thank you.
# N | case=Maple | To whoever asked: nothing is left with them.
t-let-go-off = { $case } is no longer with you, and you are off duty. Thank you.
# label unnumbered | |
b-ask-lead = Ask the lead
# label unnumbered | |
b-let-go = Let it go
# label unnumbered | |
b-stays = It stays
# N | |
t-care-fine = Good to hear.
# N | |
t-care-never = I won't ask again. /checkin is there whenever you like.
# N | | Nobody is told why.
t-care-pause = You are off duty. I'm asking others to cover. Nobody is told why.
# N | name=Ana | To those who are not on duty.
t-care-cover = { $name } is off duty for a while. Can you cover?
# N | name=Ana | To the lead.
t-care-away = { $name } is off duty for a while. I'm asking others to cover.
# N | name=Ana | To the colleague who was picked, and to nobody else.
t-care-peer = { $name } would like to talk when you have a moment. This is between you two.
# N | name=Ben |
t-care-told = { $name } knows that you would like to talk. Nobody else does.
# N | |
t-care-not-now = I can't reach that person right now. You can pick another.
# R | peer_list=Ben, Caro | As U2, where no line outside the team is known.
U2p = Thank you. These people said you may ring them: { $peer_list }.
# R | support_line=800 202 148 | As U2, where no colleague has offered it.
U2s = Thank you for saying so. Someone to talk to, outside the team: { $support_line }.
# R | | As U2, where nobody is known.
U2n = Thank you for saying so. I have no name to give you yet. Someone you trust outside the event is a good start.
# label unnumbered | |
b-i-am-on = I'm on duty

## Joining and leaving the team

# N | name=Noor; roles=responder |
t-joined = Welcome to the team, { $name }. Here you are: { $roles }.
# N | |
t-joined-next = Three steps make you ready: who you are here, a test alert, ten words.
# N | |
t-join-already = You are on the team already. The code stays good for the other person.
# N | | They belong to the team no more.
t-left-team = You are not on the desk team any more. Thank you for your time. If you need us, just write here.
# label | |
b-start-me = Who I am here
# label | |
b-start-push = Test alert
# label | |
b-start-quiz = Ten words
# N | name=Ana; post=Registration desk | As t-has-it, where the post is known that a second person would cover.
t-has-it-post = { $name } has it. Join { $name }, or cover { $name }'s post ({ $post })?
# N | name=Ana; post=Registration desk | Below T3.
t-teaspoon-post = Join { $name }, or cover { $name }'s post ({ $post })?
# N | case=Maple; name=Ana; post=Registration desk |
t-you-cover-post = { $case }: you cover { $name }'s post ({ $post }).
## Asking for more help

# N | case=Maple; need=platter; zone=Z4 | A need of a case, by its word of the code.
T10 = { $case }: { $need }. { $zone }.
# N | case=Maple; need=platter |
T10z = { $case }: { $need }.
# N | case=Maple; need=platter; zone=Z4 | As many come as were wanted.
T10t = { $case }: { $need }. { $zone }. Enough are coming.
# N | case=Maple; need=platter |
T10tz = { $case }: { $need }. Enough are coming.
# N | case=Maple; need=dishes | To whoever is on the way: it is over.
T10o = { $case }: { $need }. No need to come now.
# N | need=Kettle; zone=Z4 | To a contact outside the chats: the word and the place, and no more.
T11 = { $need }. { $zone }.
# N | need=Kettle |
T11z = { $need }.
# label unnumbered | |
b-coming = I'm coming
# label unnumbered | |
b-they-came = They are here
# label unnumbered | |
b-need = Need…
# label | | Below, in plain words: the private list behind "Need…".
b-need-partner = A second person
# label | |
b-need-more = More responders
# label | |
b-need-security = The venue's security
# label | |
b-need-first_aid = First aiders
# label | |
b-need-myself = I'm in trouble
# label | |
b-need-lead = The lead, a decision
# label wide | |
b-need-services = Ambulance, fire, police
# label | |
b-need-clear = A quiet room, space
# label | |
b-need-escort = Someone to walk along
# label | |
b-need-done = All done, call it off
# N | case=Maple |
t-need-which = { $case }: what do you need?
# N | case=Maple; need=platter |
t-need-asking = { $case }: { $need }. I'm asking.
# N | case=Maple; need=platter |
t-need-already = { $case }: { $need } was asked for just now.
# N | case=Maple; need=platter; names=Ben, Caro | Once they were reached.
t-need-asked = { $case }: { $need }. Reached: { $names }.
# N | case=Maple; need=platter; names=Ben, Caro | A later round, once they were reached.
t-need-again = { $case }: { $need }. Still open, asked again. Reached: { $names }.
# N | need=Kettle | A further line: the contact outside the chats was told as well.
t-need-outside = { $need }: the contact outside our chats was reached too. They can't answer here.
# N | case=Maple; need=kettle |
t-need-outside-only = { $case }: { $need }. The contact outside our chats was reached. They can't answer here.
# N | case=Maple; need=platter; name=Ben |
t-need-comes = { $case }: { $need }. { $name } is coming.
# N | case=Maple; need=platter; name=Ben |
t-need-not-after-all = { $case }: { $need }. { $name } can't come after all.
# N | case=Maple; need=platter; phone=+351 210 000 000 |
t-need-nobody = { $case }: { $need }. I reached nobody. Ring { $phone }, or ask whoever is near.
# R | case=Maple; zone=Hall 2; name=Ana | To the one who comes.
t-need-go = { $case }: thank you. Go to { $zone }. { $name } asked.
# R | case=Maple; name=Ana |
t-need-go-z = { $case }: thank you. { $name } asked for you. Ask them where to go.
# N | case=Maple |
t-need-yours = { $case }: you are on it already.
# N | case=Maple |
t-need-enough = { $case }: enough are coming. Thank you.
# N | case=Maple |
t-need-over = { $case }: that is over. Thank you.
# N | case=Maple |
t-need-none = { $case }: nothing was asked for.
# N | case=Maple |
t-need-ended = { $case }: everything asked for is called off.
# N | case=Maple; need=kettle |
t-need-here = { $case }: { $need } is with you. I stop asking.
# N | need=decaf | The word for an exercise calls nobody.
t-need-drill = { $need } marks a drill. Nobody was called.
# R | case=Maple; emergency_number=112 | To whoever asked for the outside services: they must ring themselves.
t-need-ring = { $case }: ring { $emergency_number } now, from any phone. Say where you are first. I'm asking our people to meet them at the door.
# R | name=Ana | In the private look, when a colleague called for themselves.
t-look-trouble = { $name } of the team needs help.
# R | value=Ana |
fact-trouble = { $value } of the team is in trouble. Write nothing, just come.
# R | value=more | value names a need.
fact-need = { $value ->
        [partner] Asked for a second person.
        [more] Asked for more responders.
        [security] Asked for venue security.
        [first_aid] Asked for first aid.
        [services] Asked for an outside service.
        [lead] Asked for the lead.
        [clear] Asked for a quiet space.
       *[escort] Asked for someone to walk along.
    }
# R | value=more |
fact-coming = { $value ->
        [lead] Comes to decide.
        [escort] Comes to walk along.
       *[more] Comes to help.
    }
# R | |
fact-need-over = Called off what was asked for.

## Sentences in the event's rooms

# N | case=Maple; zone=Z2 | To whoever wrote the sentence, once the team was reached.
t-spoken-open = { $case } is open for { $zone }, and the team has it. What should they know? Write it here.
# N | case=Maple | To whoever wrote the sentence, and now typed another command of the team about that case.
t-spoken-yours = { $case } is the one you opened, so others take it. Write here what they should know. /need asks for more.
# N | need=Kettle | The choices are cases and places.
t-spoken-where = { $need }: where to? Nobody was called yet.
# N | need=Kettle | They named a case that is not open, or none of theirs.
t-spoken-unknown = I know no open case by that name. { $need }: where to? Nobody was called yet.
# label wide | |
b-nothing-meant = Nothing, it was just a word
# N | |
t-spoken-nothing = All right. Nobody was called.
# N | |
t-spoken-called = I'm calling them.

## The category

# label unnumbered | |
b-category = Category
# label wide | code=Marmalade |
b-category-medical = { $code }: hurt or ill
# label wide | code=Saffron |
b-category-critical = { $code }: attack, danger
# label wide | code=Hibiscus |
b-category-major = { $code }: it didn't stop
# label wide | code=Bergamot |
b-category-banned = { $code }: barred person
# label wide | code=Vanilla |
b-category-minor = { $code }: hurtful words
# label wide | code=Oolong |
b-category-unclear = { $code }: feels wrong
# N | case=Maple; code=Saffron |
t-category-which = { $case } is { $code } now. What is it?
# N | case=Maple; code=Hibiscus |
t-category-now = { $case } is { $code } now.
# N | case=Maple; code=Hibiscus |
t-category-same = { $case } is { $code } already.
# R | value=major | value is a category; what the person picked stands in their own words.
fact-category = { $value ->
        [medical] Category: someone is hurt or ill.
        [critical] Category: an attack, or danger.
        [major] Category: threats, or it didn't stop.
        [banned] Category: someone who shouldn't be here.
        [minor] Category: hurtful words or pictures.
       *[unclear] Category: something feels wrong.
    }

## Command menu: neutral words, 30 letters at most

# N 30 | |
menu-onduty = I'm on duty
# N 30 | |
menu-offduty = I'm off duty
# N 30 | |
menu-who = Who is on duty
# N 30 | |
menu-cases = What is open
# N 30 | |
menu-take = Take a case
# N 30 | |
menu-join = Join as second person
# N 30 | |
menu-cover = Cover a post
# N 30 | |
menu-cant = I can't
# N 30 | |
menu-release = Give a case back
# N 30 | |
menu-handover = Hand a case over
# N 30 | |
menu-look = Private look
# N 30 | |
menu-say = Speak to the person
# N 30 | |
menu-note = Write a note
# N 30 | |
menu-timeline = The record
# N 30 | |
menu-onmyway = I'm on my way
# N 30 | |
menu-withthem = I'm with them
# N 30 | |
menu-mute = No ping for new words
# N 30 | |
menu-close = Close a case
# N 30 | |
menu-reopen = Open a case again
# N 30 | |
menu-unsay = Take back the last words
# N 30 | |
menu-me = Who I am here
# N 30 | |
menu-pushtest = Test alert
# N 30 | |
menu-quiz = Ten words
# N 30 | |
menu-briefing = Today, in a minute
# N 30 | |
menu-checkin = How am I
# N 30 | |
menu-need = Ask for help with a case
# N 30 | |
menu-backup = Ask for more people
# N 30 | |
menu-setcategory = Set what a case is

## Checklists: read by those who have the case, on a screen they look at

# label | |
b-list-every = Every case
# label wide | | Asked for by name; a removal.
b-list-leaving = Asking to leave
# label wide | |
b-list-subject = Talk with whom it is about
# label | |
b-list-mistake = It was an error
# label | |
b-list-malicious = Made up on purpose
# label | |
b-list-spoken = Told in person
# label unnumbered | |
b-list-more = Other lists
# label unnumbered | |
b-see-list = See the list
# label unnumbered | n=3 | An item of a list, by its number.
b-tick = { $n }
# label unnumbered | n=3 | As above, ticked.
b-ticked = ✓ { $n }
# label unnumbered | |
b-untick = Take it back
# label unnumbered | |
b-one-of-two = I'm one of the two
# label unnumbered | |
b-ask-escorts = Ask the escorts
# label unnumbered | |
b-name-back = Take my name back
# R | case=Maple; list=Saffron | The items follow, one a line.
t-list = { $case }, { $list }:
# R | n=3; item=Stay with them. |
t-list-item = { $n }. { $item }
# R | n=3; item=Stay with them.; name=Ana; time=14:02 |
t-list-done = ✓ { $n }. { $item } ({ $name }, { $time })
# N | case=Maple; name=Ana | To the other of the two.
t-list-opened = { $case }: { $name } opened the list.
# N | case=Maple |
t-list-which = { $case }: which list?
# N | n=3 |
t-ticked = { $n } is ticked.
# N | n=3 |
t-unticked = { $n } is open again.
# N | n=3 |
t-not-ticked = { $n } is not ticked.
# N | n=3; name=Ana; time=14:02 |
t-ticked-already = { $n } was ticked by { $name } at { $time }. /untick { $n } takes it back.
# N | case=Maple; n=3; name=Ana; time=14:02 |
t-untick = { $case }: { $n } was ticked by { $name } at { $time }. Take it back?
# N | case=Maple |
t-tick-which = { $case }: which item? Like /tick 3. /checklist shows them.
# R | |
t-two-none-leaving = Two escorts first: no name yet.
# R | name=Ana |
t-two-one-leaving = Two escorts first: { $name }, and one more.
# R | name=Ana; name_2=Ben |
t-two-both-leaving = The two escorts: { $name }, { $name_2 }.
# R | |
t-two-none-subject = Two for the talk first: no name yet.
# R | name=Ana |
t-two-one-subject = Two for the talk first: { $name }, and one more.
# R | name=Ana; name_2=Ben |
t-two-both-subject = The two for the talk: { $name }, { $name_2 }.
# N | n=3 | A removal needs two names before this can be ticked.
t-two-first-leaving = { $n } waits for the names of two escorts.
# N | n=3 |
t-two-first-subject = { $n } waits for the names of two of you.
# N | case=Maple |
t-two-noted = { $case }: you are one of the two. Thank you.
# N | case=Maple |
t-two-full = { $case }: there are two already. Thank you.
# N | case=Maple; name=Ana; name_2=Ben |
t-two-complete = { $case }: { $name } and { $name_2 } are the two.
# N | case=Maple |
t-two-already = { $case }: your name is there.
# N | case=Maple; name=Ana |
t-two-gone = { $case }: { $name } is not one of the two any more.
# N | case=Maple |
t-two-off = { $case }: your name is taken back.
# N | case=Maple |
t-two-not-you = { $case }: your name is not there.
# N | case=Maple |
t-two-which = { $case }: for what? /twonames leaving, or /twonames subject.
# N | case=Maple; name=Ana | Lunchbox is the code word for walking somebody out. To escorts on duty.
t-escort = { $case }: lunchbox. { $name } has it.
# N | case=Maple; name=Ana; zone=Z4 |
t-escort-at = { $case }, { $zone }: lunchbox. { $name } has it.
# N | case=Maple; names=Eli, Dee |
t-escort-sent = { $case }: I asked { $names }.
# N | case=Maple |
t-escort-nobody = { $case }: no escort is on duty. /twonames works for anyone you bring along.
# N | case=Maple; name=Eli |
t-escort-cant = { $case }: { $name } can't be one of the two.
# R | time=14:02; name=Ana; list=Saffron |
tl-list = { $time } { $name } opened the list { $list }.
# R | value=Stay with them. |
fact-ticked = Done: { $value }
# R | value=Stay with them. |
fact-unticked = Not done after all: { $value }
# R | |
fact-two-leaving = Is one of the two escorts.
# R | |
fact-two-subject = Is one of the two for the talk.
# R | |
fact-not-two-leaving = Is not one of the two escorts any more.
# R | |
fact-not-two-subject = Is not one of the two for the talk any more.
# R | value=Eli |
fact-escort-asked = Asked { $value } to be an escort.
# R | |
t-list-every-1 = Are they out of danger and unhurt? If not, act first and ask later.
# R | |
t-list-every-2 = Offer somewhere calm: a door to close, or some distance.
# R | |
t-list-every-3 = Ask: am I the right person, or would you prefer someone else?
# R | |
t-list-every-4 = Is a second person beside you, or minding your post?
# R | |
t-list-every-5 = Let them finish. Say back what you understood. Let them put it right.
# R | |
t-list-every-6 = Ask what would help now: water, a friend, company, a ride, a helpline, time alone.
# R | |
t-list-every-7 = Agree how to reach them without risk. Ask who may know.
# R | |
t-list-every-8 = Leave the result open. Tell them when they hear from you next.
# R | |
t-list-every-9 = Write your notes while it is fresh.
# R | |
t-list-every-10 = Tell the desk where it stands: on the way, with them, next news.
# R | |
t-list-medical-1 = Look first: can you go near without harm?
# R | |
t-list-medical-2 = Life at risk? Call the emergency number now.
# R | |
t-list-medical-3 = Call the first aid of the venue.
# R | |
t-list-medical-4 = Send someone to the entrance to bring the helpers in.
# R | |
t-list-medical-5 = Make room. Keep eyes away. No photos.
# R | |
t-list-medical-6 = Stay with them until someone takes over.
# R | |
t-list-medical-7 = To hospital? Settle who goes along.
# R | |
t-list-medical-8 = Ask whom to tell. Tell only those they name.
# R | |
t-list-medical-9 = Find cover for everybody who left their post.
# R | |
t-list-medical-10 = See how those who stood by are doing.
# R | |
t-list-medical-11 = Note the times: when it began, who came, when they left.
# R | |
t-list-critical-1 = Bring them to where the other person can't reach them.
# R | |
t-list-critical-2 = Danger now? Call the emergency number. Else police only if they wish.
# R | |
t-list-critical-3 = Get your second person now. Tell the lead and the owner.
# R | |
t-list-critical-4 = Ask security to stay with the other person.
# R | |
t-list-critical-5 = Leave the place, clothes and things untouched, if you can.
# R | |
t-list-critical-6 = Say gently: some checks by a doctor work best soon. It is up to them. Offer to go along.
# R | |
t-list-critical-7 = Keep messages and photos. Delete nothing.
# R | |
t-list-critical-8 = Tell only those who need to know.
# R | |
t-list-critical-9 = See to it that the two do not meet or write.
# R | |
t-list-critical-10 = Find out who outside the event has to be told.
# R | |
t-list-major-1 = Keep the two apart.
# R | |
t-list-major-2 = Go to a quiet room together.
# R | |
t-list-major-3 = Hear all of it, as slowly as they like.
# R | |
t-list-major-4 = Ask who else saw or heard it. Talk to them.
# R | |
t-list-major-5 = Take it to the deciders. Nobody decides this alone.
# R | |
t-list-major-6 = Two of you talk to the person it is about.
# R | |
t-list-major-7 = Choose the step: a reminder, distance, no more talk, leaving.
# R | |
t-list-major-8 = Tell the person it happened to what was decided.
# R | |
t-list-major-9 = Watch that nobody pays them back for speaking up.
# R | |
t-list-major-10 = Check rooms and evening events: do the two meet there?
# R | |
t-list-banned-1 = Check the name quietly against the list. Ask the lead.
# R | |
t-list-banned-2 = Keep the reason to yourself, whoever asks.
# R | |
t-list-banned-3 = Go as two, with security near.
# R | |
t-list-banned-4 = Ask them politely to leave.
# R | |
t-list-banned-5 = They stay? The venue's management first, then the police.
# R | |
t-list-banned-6 = Tell those it may concern, without details.
# R | |
t-list-banned-7 = Tell the organization that keeps them out.
# R | |
t-list-minor-1 = Thank them for telling you.
# R | |
t-list-minor-2 = Have a short word with the person concerned. As two, if it may get tense.
# R | |
t-list-minor-3 = See to it that slides or pictures are changed.
# R | |
t-list-minor-4 = Note it. Look whether it happened before.
# R | |
t-list-minor-5 = Tell the person it happened to what was done.
# R | |
t-list-unclear-1 = Ask what felt wrong. They need not find a name for it.
# R | |
t-list-unclear-2 = Ask what would make the rest of their day better.
# R | |
t-list-unclear-3 = Is there more behind it? Ask those who are allowed to know.
# R | |
t-list-unclear-4 = Note it, even when nothing follows.
# R | |
t-list-unclear-5 = Offer to talk again.
# R | |
t-list-leaving-1 = Two escorts are here. Security is near.
# R | |
t-list-leaving-2 = Take the person aside, out of sight.
# R | |
t-list-leaving-3 = Be calm, polite and brief: what was decided, what it means now, whom to write to about it.
# R | |
t-list-leaving-4 = No debate. Never a name of who spoke up.
# R | |
t-list-leaving-5 = See to their things, badge, entry, talks and room key.
# R | |
t-list-leaving-6 = Take a way that keeps clear of the person it happened to.
# R | |
t-list-leaving-7 = They refuse? Security, then the venue's management, then the police.
# R | |
t-list-leaving-8 = One sentence for the organizers, without names. Closing sends it; of a restricted case none.
# R | |
t-list-leaving-9 = Both of you write your notes.
# R | |
t-list-subject-1 = Nobody does this alone. Two of you are here.
# R | |
t-list-subject-2 = Hear their side to the end.
# R | |
t-list-subject-3 = Say which rule it is about, and what it did to others.
# R | |
t-list-subject-4 = Ask for no apology, and pass none on.
# R | |
t-list-subject-5 = Ask them to leave the other person alone: no word, no message.
# R | |
t-list-subject-6 = Say what comes next, and who can look at it again.
# R | |
t-list-subject-7 = Stay courteous, whatever they say.
# R | |
t-list-mistake-1 = Take your time. Thank them all the same.
# R | |
t-list-mistake-2 = What they felt is real. What happened is another question.
# R | |
t-list-mistake-3 = Explain it without blame.
# R | |
t-list-mistake-4 = Tell the other person that it was a false alarm. Let them be annoyed.
# R | |
t-list-mistake-5 = Close it as a mistake.
# R | |
t-list-malicious-1 = Go by what can be shown, not by an impression.
# R | |
t-list-malicious-2 = Two deciders and the lead decide. Not in the first two hours.
# R | |
t-list-malicious-3 = Protect the person who was accused.
# R | |
t-list-malicious-4 = Steps against whoever made it up: a case of its own, with another handler.
# R | |
t-list-malicious-5 = Pass it on like any other, if others have to know.
# R | |
t-list-malicious-6 = Write down the reasons.
# R | |
t-list-spoken-1 = The person first. The paper later.
# R | |
t-list-spoken-2 = Write it up as soon as it is over.
# R | |
t-list-spoken-3 = They read the part about them, and say yes or change it.
# R | |
t-list-spoken-4 = /signoff shows it to them on their own phone.

## Ready lines: what stands beside them; the lines themselves are in attendee.ftl, say-…

# N | case=Maple |
t-phrases = { $case }: words for which moment?
# label | |
b-say-first = First words
# label | |
b-say-safety = Out of danger
# label | |
b-say-feeling = What they feel
# label | |
b-say-choice = What would help
# label | |
b-say-facts = What happened
# label | |
b-say-check = Say it back
# label | |
b-say-someone = Another person
# label | |
b-say-limits = What is open
# label | |
b-say-close = To end with
# R | case=Maple | The line follows, as it would be sent; under it what it means, where that is another language.
t-phrase = { $case }, as they would read it:
# R | | The same line in the reader's language follows.
t-phrase-means = It says:
# label unnumbered wide | |
b-phrase-send = Send it as it is
# label unnumbered wide | |
b-phrase-change = Change it first
# N | case=Maple |
t-phrase-yours = { $case }: write it your way. I ask before I send it.
# N | case=Maple | In the room of the case, where words stay with the team.
t-phrase-say = { $case }: copy it, change it, and put it after /say.
# R | words=Are you safe where you are? | The line alone, so that it can be copied.
t-phrase-copy = { $words }
# N | |
t-phrase-blank = A part of it is still blank. Change it first.
# R | |
t-avoid-first = Avoid a bare "How can I help?": they have told you already.
# R | |
t-avoid-safety = Avoid telling them how to feel or to slow down.
# R | |
t-avoid-feeling = Avoid "I know how you feel". Nobody does.
# R | |
t-avoid-choice = Avoid asking what should be done to the other person.
# R | |
t-avoid-facts = Avoid any question that begins with "Why".
# R | |
t-avoid-check = Avoid summing up as if you judged it.
# R | |
t-avoid-someone = Avoid taking a yes personally.
# R | |
t-avoid-limits = Avoid saying what will happen to anyone.
# R | |
t-avoid-close = Avoid silence: say when you write again.

## Notes

# N | case=Maple | The next message of theirs is the note.
t-note-next = { $case }: write or speak your note, or send a photo. It stays with the team.
# R | | Headings that may help; nobody has to use them.
t-note-headings = If it helps: Now. When. Where. What was said or done, in their words. Who (name, badge, look). Who saw it. What they want. What we did.
# N | case=Maple | They edited the message of a note.
t-note-added = { $case }: the note stays as it was. Your change is added below it.
# N | case=Maple |
t-noted-already = { $case }: that is a note already.
# R | case=Maple; number=2; of=3 |
t-timeline-page = { $case }, the record, { $number } of { $of }:

## Next news

# N | case=Maple; time=18:00 |
t-news-told = { $case }: I tell them that they hear from you by { $time }.
# N | case=Maple; time=18:00 | They are not told: a witness, or nothing may arrive there.
t-news-noted = { $case }: noted for { $time }. They are not told.
# N | case=Maple; time=14:02 |
t-news-no-time = { $case }: by when? Like /nextnews 18:00 or /nextnews in 20 min. It is { $time }.
# N | case=Maple; time=14:02 |
t-news-passed = { $case }: that time has passed. It is { $time }. Nothing was said.
# N | case=Maple; time=14:02 |
t-news-too-far = { $case }: that is more than two days away. It is { $time }.
# N | case=Maple; time=18:00 |
t-news-soon = { $case }: they expect a line from you by { $time }.
# N | case=Maple; name=Ana | To the lead: the time that was named has passed.
t-news-lead = { $case }: news was due, and nothing was written. { $name } has it. Can you look?
# R | value=18:00 |
fact-news-by = News promised by { $value }.

## Cases that have to do with each other

# N | case=Maple; other=Coral |
t-linked = { $case } and { $other } are linked now.
# N | case=Maple; other=Coral |
t-linked-already = { $case } and { $other } are linked already.
# N | |
t-link-itself = That is the same case twice.
# N | case=Maple |
t-link-which = { $case }: with which other case? Put its name behind.
# R | value=Coral |
fact-linked = Linked with { $value }.
# R | | The reader may not know the name of the other.
fact-linked-one = Linked with another case.
# R | |
fact-same-as-one = The same as another case.

## Asking the person for one thing

# N | case=Maple |
t-ask = { $case }: ask them for what?
# label | |
b-ask-photo = A photo
# label | |
b-ask-place = Their place
# label | |
b-ask-yesno = A yes or no
# N | |
t-ask-what = Ask for what? /ask photo, /ask place, or /ask yesno and your question.
# N | case=Maple |
t-ask-words = { $case }: write your question. They answer with yes or no. I ask before I send it.
# N | case=Maple |
t-ask-words-room = { $case }: put your question after /ask yesno
# N | case=Maple | They asked for silence.
t-ask-silent = { $case }: not sent. They asked that nobody writes.
# N | case=Maple | Their chat must show nothing of it.
t-ask-cover = { $case }: not sent. Their chat shows nothing of us now.
# N | case=Maple |
t-ask-gone = { $case }: not sent. Nothing reaches them there.
# N | case=Maple | They can only say yes or no.
t-ask-yes-no = { $case }: not sent. They can only say yes or no: /ask yesno
# R | |
fact-asked-photo = Asked for a photo.
# R | |
fact-asked-place = Asked where they are.
# R | |
fact-asks-yesno = Asked for a yes or no.
# R | value=yes | value is yes or no.
fact-answer = { $value ->
        [yes] They say: yes.
       *[no] They say: no.
    }
# R | |
fact-no-place = They can't say where they are.

## The board in the team's space, and the digest

# N | names=Ana, Ben |
t-board = On duty: { $names }.
# N | |
t-board-nobody = Nobody is on duty.
# N | |
t-board-open = Open, oldest first:
# N | | Some may be open that do not stand here.
t-board-none = Nothing open to show here.
# N | code=Saffron; case=Maple; minutes=4; hands=1 |
t-board-case = { $code }. { $case }. { $minutes } min. { $hands } of 2.
# N | code=Saffron; case=Maple; minutes=4; hands=0 |
t-board-waits = { $code }. { $case }. { $minutes } min. Waits, { $hands } of 2.
# N | n=12 |
t-board-more = And { $n } more.
# N | time=14:02 |
t-board-at = As of { $time }.
# N | |
t-gap-nobody = Gap: nobody is on duty.
# N | |
t-gap-one = Gap: only one person is on duty.
# N | language=Spanish |
t-gap-language = Gap: nobody on duty reads { $language }.
# N | time=14:02; count=5; n=3 |
t-digest = Since { $time }: { $count } new, { $n } closed.
# N | |
t-digest-none = Nothing is open for you.
# N | case=Maple; minutes=4 |
t-digest-slowest = Longest wait to be taken: { $case }, { $minutes } min.
# N | count=2 |
t-digest-waiting = Waiting for hands: { $count }.

## Menu of the record

# N 30 | |
menu-checklist = The checklist
# N 30 | |
menu-tick = Tick an item
# N 30 | |
menu-phrases = Ready lines
# N 30 | |
menu-nextnews = Say when news comes
# N 30 | |
menu-link = Link two cases
# N 30 | |
menu-ask = Ask for one thing
# N 30 | |
menu-twonames = I'm one of the two
# N 30 | |
menu-digest = Summary

## Keeping a case from somebody, stepping back

# N | case=Maple | After /restrict without a name. Names of the team stand below.
t-restricted = { $case } is out of the group now. Who must not see it? Pick a name, or leave it so.
# N | case=Maple |
t-restrict-whom = { $case }: keep it from whom? Write /restrict, the case, then a name of the team.
# N | case=Maple; name=Ben |
t-restrict-done = { $case } is kept from { $name }. It is out of the group.
# N | case=Maple | Nobody keeps a case to themselves.
t-restrict-last = { $case }: nobody else would be left. Ask the lead, or step back with /recuse.
# N | case=Maple; name=Ana | To the lead.
t-restricted-by = { $case }: { $name } took it out of the group. /timeline says more.
# N | | To somebody who had a case and is kept out of it now. Names no case, gives no reason, tells nothing.
t-moved-on = One of your cases is with others now. Nothing is left for you to do. Thank you.
# N | | After /recuse. Names no case. The reasons are a reminder; none is asked for.
t-recused = You are out of it. Others see to it. You need give no reason. Common ones: friend, partner, family, manager, close colleague, a history with someone.
# N | |
t-unrestrict-lead = Only the lead can take that back.
# N | case=Maple |
t-unrestrict-whom = { $case }: let whom in again? /timeline says who is kept out. Put the name last.
# N | case=Maple | The one who wrote to the desk decided it.
t-unrestrict-theirs = { $case }: the person chose that. Only they can take it back.
# N | case=Maple; name=Ben |
t-unrestricted = { $case }: { $name } may know of it again.
# N | case=Maple |
t-not-restricted = { $case } is open to the whole team already.
# N | case=Maple |
t-in-group-again = { $case } is back in the group.
# N | | Somebody off duty, or without that part, pressed Look.
t-look-off-duty = A look is for those on duty. /onduty comes first.
# N | case=Maple; name=Ola | To the two who have it: the owner has asked for the record, and got it.
t-owner-read = { $case }: { $name } has asked to read it, as the owner.
# label unnumbered | | Under t-restricted: they have a part in it themselves.
b-recuse = Step back myself
# R | |
fact-restricted = Out of the group from now on.
# R | |
fact-unrestricted = Back in the group.
# R | value=Ben | Decided by the team.
fact-kept-from = Keep this from { $value }.
# R | |
fact-recused = Stepped back.
# N 30 | |
menu-restrict = Keep a case from someone
# N 30 | |
menu-recuse = Step back from a case
# N 30 | |
menu-intake = Take down what I was told
# N 30 | |
menu-account = What is to be read back
# N 30 | |
menu-signoff = Have it read and agreed
# N 30 | |
menu-thank = Thank somebody who saw it
