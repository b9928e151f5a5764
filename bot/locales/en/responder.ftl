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
# N | case=Maple | Teaspoon is the code word for a second person.
T3 = { $case }: teaspoon.
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
# N | | Neutral: says nothing about why.
t-not-for-you = That is not open to you here.
# N | | A damaged, forged or very old button.
t-no-button = That button is no longer open. Nothing is lost.
# N | |
t-one-moment = One moment.
# N | | Posted in a group instead of an answer.
t-private = I can help better in private.
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
t-below = { $case }: it is all in our private chat.
# N | case=Maple |
t-above = { $case }: the new words are in our private chat.

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
# N | case=Maple |
t-nudge = { $case }: they are waiting for your first words.
# N | case=Maple; name=Ben | To the former handler, who had not written.
t-taken-over = { $case } was called again, and { $name } has it now. You can join.
# N | case=Maple |
t-news-due = { $case }: they have had no news for long. Can you write a line?

## The conversation

# R | case=Maple | The person's own words follow, covered.
t-their-words = { $case }, their words:
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
# R | case=Maple; fact=Someone is hurt or ill. | The fact is one of the texts fact-…
t-fact = { $case }: { $fact }
# N | case=Maple | The first line in the room of a case.
t-room = { $case }: this room is for you two. What you write stays here. To speak to them, write /say and your words.
# N | case=Maple | Two minutes on, the server lets nobody into the room of a case, or out of it. The button is Open.
t-room-waits = { $case }: its room is not ready, so new words wait. Press Open to read them here. I keep trying.
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
# R | |
t-look-anyone = Wants: anyone.
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
# N | |
t-note-empty = Put the words after /note. A photo or voice note works too.
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
fact-language = They write in { $value }. No one on duty reads that.
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
# R | | They sent their exit word: their chat is cleared, and somebody may hold their phone.
fact-away = In cover from now on. Their chat is cleared. What you say waits until they are back.
# R | | After fact-away.
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
# N | case=Maple | The person never said. Somebody who saw it hears no result.
t-close-whose = { $case }: did it happen to them?
# N | case=Maple | The handler's own sentence to the person.
t-close-line = { $case }: write one line to them. I ask before I send it.
# N | case=Maple; name=Ana |
t-close-agree = { $case }: { $name } wants to close it. Do you agree?
# N | case=Maple |
t-close-asked = { $case }: a second person has been asked to agree.
# N | case=Maple |
t-close-nobody = { $case } stays open. Closing needs a second person, and nobody is on duty.
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

## Duty

# N | name=Ana |
t-on-duty = You are on duty, { $name }. /offduty ends it.
# N | |
t-off-duty = You are off duty. Thank you.
# N | case=Maple |
t-still-yours = { $case } is still with you. Pass it on first: /handover or /release
# N | |
t-who = On duty:
# N | |
t-who-nobody = Nobody is on duty.
# N | name=Ana; roles=responder, lead; languages=en, pt |
t-who-line = { $name }. { $roles }. { $languages }.
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
menu-close = Close a case
# N 30 | |
menu-reopen = Open a case again
