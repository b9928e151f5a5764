### What the desk says to the people of the event. Every message is one idea, said to somebody who may be shaking.
###
### Above each message: class | example values | note. Class N may be read by somebody else on a lock screen, so it
### holds neutral words only; R answers something the person just did. A number after the class is the longest the
### text may be before variables (280 without one). Labels: "wide" stands alone on its row (35, else 24),
### "unnumbered" has no number before it.

## First contact

# R | | First screen. Says at once that it is automatic and that people read along.
A1 = Hello, I'm the event desk. I'm automatic, but real people read what you send. Your name stays hidden unless you show it. Write in any language, or choose:
# R 360 | point=14; zone=Hall 2 | First screen after scanning a numbered poster: place first, then A1.
A1p =
    { A3 }
    { A1 }
# R | case=Maple | Somebody comes back while their case is open. The case name is a word, never translated.
A2 = Hello again. { $case } is still open. What do you need?
# R | point=14; zone=Hall 2 | The number of a poster on a wall.
A3 = You are at point { $point }, { $zone }. I'll use this place if you need us.
# R | language=English | The language was chosen; its name is in its own language.
A4 = I'll write in { $language }. Change it any time with /language.
# R | | Above a list of languages.
A5 = Which language shall I write in?
# R | | /help: how this works. The word "remove" is one of the list "remove" in lexicon.toml: use the first of yours.
A6 = You write here, and a person of the team answers you. /status says where it stands. To have a message left aside, answer it with: remove. It can't be made unread.

## Help now

# R | case=Maple; emergency_number=112 | Sent only after an alert was accepted. "Your word" is what they can say to anyone of the team.
B1 = I've told the team just now. Your word is { $case }. If a life is at risk, call { $emergency_number } first. Where are you?
# R | case=Maple; emergency_number=112 | First answer to somebody who says they cannot go on. Warm, no question why.
B1h = You are not alone. I've told the team just now. Your word is { $case }. You can call { $emergency_number } at any hour. Where are you?
# R | case=Maple | The alert was accepted after B1x had been sent.
B1k = I've told the team now. Your word is { $case }.
# R | | More places, or the place of the poster is no longer right.
B1m = Which place is nearest to you? You can also write it.
# R | case=Maple; emergency_number=112; zone=Hall 2 | As B1, when the poster told the place.
B1p = I've told the team just now. Your word is { $case }. If a life is at risk, call { $emergency_number } first. Are you still at { $zone }?
# R | | Above the platform's own key that shares a location.
B1s = Tap the key below to share your place. You can also write it.
# R | | The same on platforms that have no such key: their apps send a place from the menu for attachments.
B1sm = Send your place from your app's menu for attachments. You can also write it.
# R | place=the teal desk in the lobby; phone=+351 210 000 000; emergency_number=112 | No alert was accepted within 3 seconds. Honest, with the human way first.
B1x = I'm still trying to reach the team. Quickest right now: { $place }, or { $phone }. If a life is at risk, call { $emergency_number }. Where are you?
# R | zone=Hall 2 | The place is known.
B2 = { $zone }, got it. Is it safe for you to write?
# R | | As B2, when the place could not be said.
B2n = That is fine. Is it safe for you to write?
# R | | As B2, after they wrote something, or sent their place.
B2w = I have that. Is it safe for you to write?
# R | | Never ask why.
B3 = What is going on? A few words are enough. A voice note or photo is fine too.
# R | | First of five fixed questions for somebody who can only press 1 or 2.
B3y = OK. I'll ask short things. Send 1 for yes, 2 for no. Is the person still near you?
# R | | Second of five.
B3y2 = Is anyone hurt? 1 yes, 2 no.
# R | | Third of five.
B3y3 = Can you walk away? 1 yes, 2 no.
# R | | Fourth of five.
B3y4 = Are you alone? 1 yes, 2 no.
# R | | Last of five. Venue security.
B3y5 = Should we bring security? 1 yes, 2 no.
# R | | Above one of the five, when the answer was neither. It is asked once more, no oftener.
B3yr = I have that. If you can, send 1 or 2.
# R | | After the five questions the bot goes quiet.
B3ye = Thank you. Whoever helps you sees this.
# N | zone=Hall 2 | The person cannot write. The phone may be in view of others.
B3s = OK. I've asked for someone to come to { $zone }.
# N | | As B3s, when the place is not known.
B3sn = OK. I've asked for someone to come and find you.
# N | | As B3s, while nobody could be asked yet. It claims nothing.
B3sx = OK. I stay quiet now, and keep trying for you.
# R | | After a call for help. Answered freely; a look is described, never judged. Skip stands below.
B4 = How will we find you? What you wear, or what is next to you.
# R | minutes=3 | They called a second time.
B5 = The team got your first call { $minutes } min ago. I have told them again.
# R | | As B5, within the first minute.
B5j = The team got your first call just now. I have told them again.
# R | case=Maple | They tapped twice within half a minute: one call, which came through.
B5t = The team has your call. Your word is { $case }.
# R | | Whether somebody of the event's own team is concerned.
B6 = Is this about someone on our own team?
# R | | End of the questions.
B6e = Thank you. Whoever helps you sees all of this. Write any time.
# N | name=Ana; minutes=3; vest=teal vest | A responder is walking over.
B7 = { $name } from the desk is on the way, about { $minutes } min. Look for a { $vest }.
# N | name=Ana; vest=teal vest | As B7, when nobody said how far away they are.
B7n = { $name } from the desk is on the way. Look for a { $vest }.
# N | name=Ana | Somebody took a call for help. It may be read by whoever stands beside them; name is a first name or nickname.
B8 = { $name } has your message and will write here in a moment.
# R | | After "That was a mistake". No blame; the team may still check.
B9 = That is all right. The team will see that it may be a mistake. A person may still check.

## Free text

# R | | Free words of any kind, a moment before they go to the team.
C1 = Thank you for telling us. I'm passing this to the desk team. Write more if you like. Your name is hidden.
# R | | As C1, to somebody who chose in /settings that the team may see their name.
C1n = Thank you for telling us. I'm passing this to the desk team. Write more if you like. The team may see your name.
# R | emergency_number=112 | Below C1, or by itself, once words tell of danger to a life: no answer of ours may come before this.
C1e = If a life is at risk, call { $emergency_number } first. Write where it is, if you can.
# R | emergency_number=112 | As C1e, where we know the place already: it is not asked for.
C1ez = If a life is at risk, call { $emergency_number } first.
# R | case=Maple; minutes=5 | Sent only after an alert was accepted.
C2 = The team has it now. Your word is { $case }. A person should answer in about { $minutes } min.
# R | case=Maple | As C2, while nobody knows how long it takes.
C2n = The team has it now. Your word is { $case }.
# R | | After "Not a report", before anything was sent.
C3 = All right, I sent nothing. What do you need?
# R | date=12 December | Below C3: what was written is kept, for them alone.
C3e = I keep your words unsent until { $date }. Then I erase them.
# R | | After "Not a report", when it had already been sent.
C3b = The team has it already. They will see that it may be a mistake.
# R | | Too little to be a report. Help now is always first.
C4 = I'm here. Which one is it?
# R | | They brought a code that opens nothing: wrong, late or used. It says neither which, nor what codes are for.
J1 = That word opens nothing here. Codes work once, and not for long. Whoever gave it to you can make a new one. What do you need?
# R | | The first thing they sent was a voice note, or one came while nobody has the case yet.
C5 = Got your voice note. A person will listen to it. Can you add where it is?
# R | | As C5, when the place is known.
C5n = Got your voice note. A person will listen to it.
# R | | A photo came, first of all or while nobody has the case yet; "your case" is this one report.
C6 = Got the photo. Only the people on your case can open it.
# R | | As C6, for a video, a document or anything else.
C6f = Got the file. Only the people on your case can open it.
# R | | A location was shared.
C7 = Thanks, I have your place. It is off in big halls, so a room name helps too.

## The guided path

# R | minutes=10 | First screen of the guided path. Going quiet is no mistake; what happens then is said before the first question.
D1 = You can stop any time. If you go quiet for { $minutes } min, I'll pass on what you wrote. Or keep it unsent for now.
# R | date=12 December | Above the next question, after "Keep it unsent" under D1.
D1k = All right. I send nothing until you tell me to. I erase it on { $date }.
# R | | The first real question of the guided path. A yes calls people at once.
D2 = Is anyone hurt or in danger right now?
# R | | After some words, in the middle of telling. The button under it is "Done".
D3m = I have that. Write more if you like, or tap Done.
# R | | As D3m, when what they wrote tells of danger, and nobody was called: they said that nobody is in danger, or to keep it unsent.
D3g = I have that. If it is happening now, tap Help now. Or write more, or tap Done.
# R | | Above a question that is asked again, as D3g.
D3gk = I have that. If it is happening now, tap Help now.
# R | | To somebody who called for help now and has answered our questions. The button under it is "Done".
D3h = If you want to tell more, write it here. Tap Done when you're ready.
# R | | Above a question that is asked again, after they wrote something else.
D3k = I have that.
# R | | Whether it happened to them, they saw it, or they ask for somebody else. No word for victim or witness.
D4 = Did this happen to you?
# R | | What kind of thing it was; the choices are the kinds, in plain words.
D5 = What is it closest to? You can skip this.
# R | | The choices are places of the event.
D6 = Where was it?
# R | | After "More places", under D6.
D6m = Which place is nearest? You can also write it.
# R | | The choices are: just now, today, before today.
D7 = When was it?
# R | | About the other person. Never "who is to blame".
D8 = Who did it? A name, a badge, or what they look like. You can skip this.
# R | | Whether those who help may see the name of the person who writes.
D9 = May the team see your name?
# R | | After "keep it hidden". The second half is an honest limit: keep it.
D9a = OK, your name is hidden from the team. They answer you through me. The person who runs my server could see it if a law makes them.
# R | display_name=Sam | The name is the one their chat app shows.
D9b = OK, the team sees the name { $display_name }. You can hide it again in /settings.
# R | | Below D9a, when somebody of the team had the case while the name was shown.
D9r = Who has your report may have read it before.
# R | | After D9a, to somebody it happened to.
D9c = If only you two were there, they may guess who told us. The team will talk with you first if it can.
# R | | The choices: anyone, a certain person, not a certain person.
D10 = Who should help you?
# R | | Above a list of the team. Below it stands one line for each of them.
D10p = Who would you like? I ask them first.
# R | name=Ana; languages=en, pt | One of the team who is on duty; the languages are codes.
D10pd = { $name }: { $languages }. At the desk now.
# R | name=Ana; languages=en, pt | One of the team who is off duty.
D10po = { $name }: { $languages }. Not at the desk now.
# R | name=Ana | After they chose whom they would like.
D10pk = All right. I'll ask { $name } first. If they don't answer, I ask you what to do.
# N | name=Ana | Nobody else has been asked so far. If they do not answer this, the whole team is asked.
D10w2 = { $name } has not answered yet. Shall I wait for them, or ask anyone? If you don't answer, I ask everyone.
# R | name=Ana | After "Wait for them".
D10w3 = All right. I'm asking { $name } once more.
# N | | After "Ask anyone", and when they did not answer D10w2. The team has not been reached yet.
D10w4 = All right. I'm trying to reach everyone at the desk now.
# R | | The heart of the guided path. "Done" is the label of the button b-done: use the same word.
D3 = Tell it your way. Text, voice note or photo, in any order. Tap Done when you're ready.
# R | | As D3, when there is no Done button: a pause is enough.
D3n = Tell it your way. Text, voice note or photo, in any order. When you pause, I pass it on.
# R | | Above a list of the team's names.
D10a = Who should not see this? They get no sign of it.
# R | | Below D10a, when somebody of the team goes by another name here, or by none.
D10an = Some people go by another name here, or by none. If it is missing, write the name you know.
# R | name=Ben; count=3 | A colleague is kept out of it; count is how many of the team are left who can help.
D10b = Done. { $name } can't see this. { $count ->
        [one] { $count } other person can help.
       *[other] { $count } other people can help.
    }
# R | name=Ana | They wrote the name of a colleague, who is kept out until they say whether it is about them.
D10q = Is this about { $name } from our team? I have kept it from them until you say.
# R | name=Ana | As D10q, when that one has their report: these words have become a report of their own.
D10h = Is this about something { $name } did? They have your report. I give these words only to others until you say.
# R | name=Ana | After "No, they may help".
D10r = All right. { $name } may help with this.
# R | | After "I'll write the name", under D10a.
D10w = Write the name as you know it.
# R | | They wrote whom to keep out, and nobody of the team has that name; the names stand below.
D10u = I don't know that name here. Pick one, or write it another way.
# R | name=Ben; count=3 | As D10b, when they had it before, or had looked.
D10bx = { $name } is out now. They may have read what you wrote before. { $count ->
        [one] { $count } other person can help.
       *[other] { $count } other people can help.
    }
# R | name=Ben; count=3 | As D10bx, when they were the one who had it.
D10bh = { $name } is out now. They may have read what you wrote before. I'm finding someone else. { $count ->
        [one] { $count } other person can help.
       *[other] { $count } other people can help.
    }
# R | outside_contact=Mara Nunes, mara@example.org | All of the team are kept out. outside_contact is a name and an address as the organizers wrote it.
D10c = No one on our team is left for this. { $outside_contact } is not part of this event. May I pass it to them?
# R | outside_contact=Mara Nunes, mara@example.org | As D10c, while the desk cannot pass it on itself.
D10n = No one on our team is left for this. { $outside_contact } is not part of this event. You can write to them yourself.

# R | outside_contact=Mara Nunes, mara@example.org | After "How do I reach them?" under D10c.
D10ch = This is how you reach them: { $outside_contact }. Nothing is sent so far.
# R | | After "Yes" under D10c, before the contact has been reached.
D10cw = All right. I'm writing to them. I tell you when they have it.
# R | outside_contact=Mara Nunes, mara@example.org; case=Maple | After "Yes" under D10c, once the contact's own message was accepted.
D10cy = { $outside_contact } has your word now: { $case }. They know that someone will ask. Your words stay here until you send them on.
# R | | After "Yes" under D10c, when the contact could not be reached.
D10cx = I could not reach them. Nothing is sent so far.
# R 400 | summary=He followed me to the bar. | Read back in their own words, exactly as they wrote them. What they chose stands below.
D11 = Here is what I have: { $summary } Is that right?
# R | | As D11, while they have written nothing. What they chose stands below.
D11n = You have written no words. I pass on what you chose. Is that right?
# R | | In place of a photo, voice note or file, among their own words.
D11v = (what you sent)
# R | zone=Hall 2 | Below D11.
D11p = Place: { $zone }.
# R | | Below D11.
D11pe = Place: not at the venue.
# R | when=now | Below D11.
D11w = { $when ->
        [now] Time: just now.
        [today] Time: today.
       *[before] Time: before today.
    }
# R | | Below D11.
D11nh = Your name: hidden.
# R | name=Sam | Below D11.
D11ns = Your name: { $name }.
# R | name=Ben | Below D11.
D11x = { $name } can't see this.
# R | name=Ana | Below D11: whom they would like to have.
D11q = Asked first: { $name }.
# R | | After "Change something".
D11c = What shall we change?
# R | | After "My words", under D11c.
D11a = Write what to add or put right. You can also edit your message above. Tap Done when you're ready.
# R | case=Maple; vest=teal vest | Sent only after an alert was accepted.
D12 = Sent. Your word is { $case }. Say it to anyone in a { $vest } and they'll know. No need to explain.
# R | minutes=5 | Directly after D12.
D12n = Next: a person writes to you here, in about { $minutes } min. If it gets worse, tap Help now.
# R | | As D12n, while nobody knows how long it takes.
D12nn = If it gets worse, tap Help now.
# R | case=Maple | To somebody who saw it. They hear no result.
D12w = Sent. Thank you for speaking up. Your word is { $case }. To protect people I can't tell you what happens next. We may ask you more.
# R | case=Maple | To somebody who asks for another person.
D12h = Sent. Your word is { $case }. If the other person wants news, ask them to write to me with the word { $case }.
# R | | To anybody who writes the word of a case that is not theirs. It is the same whether there is such a case or not.
D12t = Thank you. If that word is open with us, a person will see that you wrote it.
# R | case=Maple | To the person a helper asked for, once the handler has said that it is them.
D12y = { $case } is yours now. What you write here goes to the people who have it.

## Unfinished and kept

# N | | They went quiet in the middle. It may arrive while somebody else looks: it says nothing of a report.
E1 = Still here. Take all the time you need.
# N | case=Maple | Sent for them because they stayed quiet, as was said before the first question.
E2 = I passed on what you wrote. Your word is { $case }. You can add more any time.
# N | case=Maple | As E2, when they had chosen answers and written nothing.
E2c = I passed on what you chose. Your word is { $case }. You can add more any time.
# R | date=12 December | They chose to keep it unsent. date is the day on which it is erased.
E3 = Kept, not sent. Only you can send it. I erase it on { $date }.
# R 400 | summary=He followed me to the bar. | After "Show it": what is kept, exactly as they wrote it. What they chose, and E3, stand below.
E3w = You wrote: { $summary }
# R | minutes=2 | Something is kept unsent, and they write again. The new words wait for the answer.
E9 = I keep something of yours, unsent. Does this belong to it? If you don't answer, I pass on only the new part, in { $minutes } min.
# R | date=12 December | After "Yes, keep it unsent", under E9, and for what they write directly after that.
E9k = Kept with it, not sent. I erase it all on { $date }.
# R | | Below C2, while something else of theirs is kept unsent.
E9u = What I keep for you is still not sent.

# R | date=12 December | After /cancel, when nothing is sent unless they say so. What becomes of it is asked once.
E5 = I can stop here. Nothing is sent so far. What shall I do with it? If you go quiet, I keep it unsent until { $date }.
# R | minutes=10 | As E5, when it is sent unless they say otherwise.
E5s = I can stop here. Nothing is sent so far. What shall I do with it? If you go quiet, I pass it on in { $minutes } min.
# R | | After /cancel, when nothing was written, and when there is nothing to stop.
E6 = All right, I stopped. Nothing was sent.
# R | | After "Erase it".
E7 = Erased here. What this chat shows stays until you clear it with /clear.
# R | case=Maple | After /cancel, or "stop" under a question of ours, when the team has it. Nothing is called off, and it must not sound so.
E8 = I ask nothing more. { $case } goes on, and the team still has it. You can write any time.
# R | case=Maple | As E8, while nobody of the team could be reached yet.
E8x = I ask nothing more. { $case } goes on, and I keep trying to reach the team. You can write any time.
# R | | As E8, when all of the team are kept out of it.
E8n = I ask nothing more. You can write any time.
# N | | The day after something was kept unsent. Silent, once. It must say nothing about what it is.
E4 = Hello from the event desk. There is a note of yours here.

## While nobody has answered

# N | phone=+351 210 000 000; place=the teal desk in the lobby | Nobody is on duty, at night for instance; those at home are asked. place and phone are the organizers' words.
F0 = No one is at the desk at this hour. I'm asking the people on call. Faster: { $phone }, or { $place }.
# N | role=the duty lead | The role is one of the texts role-…
F1 = No answer yet. I'm now asking { $role } as well.
# N | place=the teal desk in the lobby; phone=+351 210 000 000 | Two minutes without an answer (sooner or later by kind). "is open" is about the place.
F2 = Still no answer. I'm asking everyone at the desk. { CAPITAL($place) } is open too. Phone: { $phone }.
# N | phone=+351 210 000 000 | As F2, while nobody is on duty: the desk may be empty.
F2n = Still no answer. I'm asking the whole team. Phone: { $phone }.
# N | phone=+351 210 000 000 | As F2, of a report that is kept from somebody on the team: those are not asked, and may be at the desk.
F2k = Still no answer. I'm asking everyone who may know of it. Phone: { $phone }.
# N | role=the head of the event; place=the teal desk in the lobby; phone=+351 210 000 000; emergency_number=112 | The number stands without a word for it.
F3 = I'm sorry this is slow. I'm now asking { $role } and the venue. Quickest: { $place }, or { $phone }. You can also call { $emergency_number }.
# N | role=the head of the event; place=the teal desk in the lobby; phone=+351 210 000 000; emergency_number=112 | As F3, when nobody of the venue was reached.
F3n = I'm sorry this is slow. I'm now asking { $role }. Quickest: { $place }, or { $phone }. You can also call { $emergency_number }.
# N | place=the teal desk in the lobby; phone=+351 210 000 000; emergency_number=112 | As F3, when only somebody of the venue was reached.
F3v = I'm sorry this is slow. I'm now asking the venue. Quickest: { $place }, or { $phone }. You can also call { $emergency_number }.
# N | phone=+351 210 000 000 | Repeated as long as nobody answers. True each time: the last attempt was a moment ago.
F4 = I keep trying, last time just now. The fastest way to a person is { $phone }.
# N | phone=+351 210 000 000; place=the teal desk in the lobby | Not one of the team could be written to; nothing is claimed.
F4n = No answer yet. I keep trying. The fastest way to a person is { $phone }, or { $place }.
# N | name=Ana | Somebody took it. name is a first name or nickname.
F5 = { $name } has your message and will write to you here.
# N | name_2=Ben; name=Ana | Somebody else has it from now on; name_2 is the new one. No gender in either. At this moment nobody can know yet that they have read it.
F6 = { $name_2 } is taking over from { $name }. They can read all you wrote, so you need not repeat it.
# N | time=18:00 | The team has set a time for the next news.
F7 = We need more time. You hear from us by { $time }.
# N | time_1=14:02; time_2=14:10 | We were down between these times; their words are here and with the team by now.
F8 = I was offline from { $time_1 } to { $time_2 }. I have your messages, and so does the team.
# N | time=18:00 | There has been no news for long. It must sound like somebody who remembers them.
F9 = Nothing new yet, but you are not forgotten. Next news by { $time }.
# N | name=Ana | Whoever had it gave it back. No reason is ever given.
F10 = { $name } can't help after all. I'm finding someone else now.
# N | name=Ana | Whoever took it has stayed silent. No blame.
F11 = I haven't heard from { $name }. I'm asking others too.
# N | | The one line for somebody who saw it.
F12 = The team has it now. Thank you.

## Talking, adding, changing

# R | case=Maple | After "Add more".
G0 = Write it here. I'll add it to { $case }.
# R | name=Ana; text=Are you safe where you are? | The words of a responder, exactly as they wrote them.
G1 = { $name } from the desk: { $text }
# R | | In place of a photo, voice note or file that came from another app and could not be taken over.
file-elsewhere = There was a file with it. I can't show it here.
# R | | In place of a picture whose hidden data (place, time, device) could not be taken out: the file was not passed on.
file-withheld = There was a picture with it. I couldn't take its hidden data out, so I held it back. A screenshot of it often works.
# R | | With a film or a paper that goes on as it was sent: only pictures can be freed of hidden data.
file-as-it-came = This file is as it came. It may hold hidden data: where it was made, and when.
# N | | The words stay hidden until the person asks for them.
G2 = The desk has an answer for you.
# R | case=Maple | Their words are with this case. case is a word like Maple and stays as it is.
G3 = Added to { $case }.
# R | case=Maple | New words came a while after the last ones. The choices are the word of the case, and b-something-new.
G4 = Is this about { $case }, or something new?
# R | | After "Something new": what they write next is a report of its own.
G4n = Write it here. It gets a word of its own.
# R | | After they changed a message.
G5 = Changed. The team sees the new text. The old one stays on file.
# R | | They asked to have a message left aside. The second sentence is an honest limit.
G6 = I'll ask the team to leave that message aside. It can't be made unread.
# R | | They asked to take a message back, and it is not clear which.
G6n = I can't find that message. Answer the one you mean with: remove.
# R | case_list=Maple, Coral | They have several reports open; case_list are their words, with commas.
G7 = You have more than one word open: { $case_list }. Which one is this for?
# R | | They asked us to stop. Never suggested by us, so it must not sound like an offer; the last sentence is an honest limit.
G8 = Do you want us to stop? We'll take no more steps for you. If someone may be in danger, a person may still check.
# R | case=Maple | It was stopped, as they asked. No doubt, no disappointment.
G9 = OK, { $case } is stopped. You can start it again any time, and it was fine to write.
# R | case=Maple | After "Start it again", under G9. Nobody has been reached yet.
G9a = { $case } goes on. I'm asking the team again.
# R | case=Maple | They chose to keep going after asking to stop.
G8k = All right, nothing changes. { $case } goes on.
# R | case=Maple | They asked to stop and would rather talk.
G8t = I'm passing on that you want to talk about { $case }. A person writes to you here.
# R | case=Maple | They asked to stop. Nothing is called off by it: somebody else may hold the phone.
G9w = I'm passing on that you want { $case } to stop. A person may still look in, to see that you are all right.
# R | | A file that could not be opened; whatever else they wrote is kept.
G10 = I couldn't open that file. Your words are safe. A photo, voice note or text will work.
# R | | Encrypted words that we have no key for. "1" is answered as help now.
G11 = I couldn't read your last message. Can you send it once more, or send 1 for help now?
# R | | Encrypted words that we have no key for, when help was called already. Nothing is offered.
G11n = I couldn't read your last message. Can you send it once more?
# R | | They rang us, by voice or video. "1" is answered as help now.
G11c = I can't take calls here. Write or send a voice note, or send 1 for help now.
# R | | They rang us, when help was called already. Nothing is offered.
G11cn = I can't take calls here. Write, or send a voice note.
# R | count=7 | They sent many messages in a row.
G12 = I have all { $count } messages, and the team has them too.
# R | case=Maple; state_words=a person has it; time=14:02; time_2=18:00 | The state is one of the texts state-…
G13 = { $case }: { $state_words }. Last change: { $time }. Next news by { $time_2 }.
# R | case=Maple; state_words=a person has it; time=14:02 | As G13, while no time was promised.
G13n = { $case }: { $state_words }. Last change: { $time }.
# R | case=Maple | All that somebody who saw it is ever told.
G14 = { $case }: we have your report. Thank you. To protect people I can't say more.
# R | | An old button, or one we do not know.
G15 = That button is no longer open. Nothing is lost.
# R | | As G15, under something that was erased, on the date that was said or at their wish.
G15e = That is erased, as I said.
# R | | Thanks, a sticker, a joke.
G16 = Good to hear from you. I'm here if you need anything.
# R | | After "It happened to me".
G16t = Thank you for saying so. We'll keep you up to date here.
# R | | After "I saw it". They hear no result, to protect people.
G16w = Thank you for speaking up. To protect people I can't tell you what happens next. We may ask you more.
# R | | A command we do not have.
G17 = I don't know that one. What do you need?
# R | | After "Nothing" or "Later".
G20 = All right. I'm here when you need me.
# R | | /status without anything open.
G19 = You have nothing open with us. What do you need?
# R | place=the teal desk in the lobby; phone=+351 210 000 000 | The bot failed. Nothing is lost, and here is the human way.
G18 = Something broke on my side. Your words are kept, and people have been told. Quickest: { $place }, or { $phone }.

## Closing and the day after

# N | case=Maple | It arrives while somebody else may look: nothing of what it was about.
H1 = { $case } is closed on our side. I can show you the result now or later.
# R | | How it ended: something was done. Not what, to be fair to everybody.
H2 = We looked into it and took steps. To be fair to everyone I can't share the details. If anything more happens, write here.
# R | | How it ended: too little could be found out. They were right to tell.
H3 = We looked into it but could not learn enough to act. It was right to tell us. It stays on file in case it happens again.
# R | | How it ended: it was looked into, and nothing could be done. Not that too little was known.
H3n = We looked into it, but found no step we could take here. It was right to tell us. It stays on file in case it happens again.
# R | organisation=the host | How it ended: it went on to others, with their yes. organisation is its name as the handler wrote it.
H4 = This is outside what we can act on here. With your OK we passed it to { $organisation }. They may write to you.
# R | | As H4, without a name.
H4n = This is outside what we can act on here. With your OK we passed it on. They may write to you.
# R | | As H4n, where they were not asked, or nobody knows whether they were. They may ask to whom it went.
H4u = This is outside what we can act on here. We passed it to others who can. You can ask here who they are.
# R | | How it ended: support, and nothing else, as they wished.
H5 = You asked for support and no other steps. That is what we did. You can change your mind.
# R | review_contact=Mara Nunes | Below a result. review_contact is a name or an address.
H6 = If you see it another way, { $review_contact } can look at it again.
# R | helpline=800 202 148; quiet_room=Room 5 | Below a result. helpline is a number, quiet_room a place, both in the organizers' words.
H7 = Someone to talk to: { $helpline }. A calm room: { $quiet_room }.
# R | helpline=800 202 148 | As H7, without a room.
H7h = Someone to talk to: { $helpline }.
# R | quiet_room=Room 5 | As H7, without a number.
H7q = A calm room: { $quiet_room }.
# R | | Asked once, after the result. No is as good an answer as yes.
H8 = May we write to you tomorrow to see how you are?
# R | | After "Yes, here", under H8.
H8y = All right. I'll write to you tomorrow.
# N | | The next morning, only if they said we may. Neutral on a locked phone.
H9 = Good morning from the event desk. How are you today?
# R | | After "OK", under H9.
H9k = That is good to hear. I'm here if anything comes up.
# R | | After "No more messages", under H9.
H9n = All right, I won't ask again. You can write here any time.
# R | | They answered "not so good". sorry is for how they are, and not for what happened.
H10 = I'm sorry to hear that. Shall a person write to you?
# R | | After "Yes", under H10. Nobody has been reached yet.
H10y = I'm trying to reach the team now. I say so here once I have.
# N | date=12 December; contact=desk@example.org | The desk closes for good on that day; contact is where to write afterwards.
H11 = The desk closes on { $date }. After that, write to { $contact }.
# N | | To somebody who saw it, after closing: names no one, and says nothing of how it went.
W1 = Thank you for writing to the desk. It was a help, and you need not do any more.
# R | date=12 December; contact=desk@example.org | They wrote after the desk had closed for good. Their words are kept, unsent; buttons: Help now, Send now.
H11p = The desk closed on { $date }. I have not passed this on. You can write to { $contact }, or send it to the team after all.

## Info and traces

# R | | Above a list of topics. The labels are b-info-…
I2 = What would you like to know? You can also write it.
# R | | Below every topic.
I3 = Something else? Just write it.
# R | text=The network is HarbourGuest. | The organizers' own words about a topic, exactly as they stand in the configuration.
I4 = { $text }
# R | vest=teal vest | /team. The names of those who are at the desk now stand below, one a line.
I5 = These people are at the desk now. Look for a { $vest }.
# R | phone=+351 210 000 000 | /team, while nobody is on duty.
I5n = No one is at the desk right now. Write here, and I ask the people on call. Phone: { $phone }.
# R | | Below the names: why help now also reaches somebody it may be about.
I5h = Help now goes to everyone at the desk. They see a word and a place, not what you write.
# R | name=Ana | One of the names.
I5p = { $name }
# R | place=the teal desk in the lobby; phone=+351 210 000 000 | The organizers have written nothing about that topic.
I6 = I don't have that here. Ask at { $place }, or phone { $phone }.
# R 400 | | Topic: how a report is handled and who sees it. Only what is true.
info-handling = Two people take your case and read what you write. The lead and those who decide can read it too, and each look is noted. Others on the team see a word and a place. They can look up the time, your language, if it happened to you, and how to write to you. If it is about someone on the team, tell me: they get no sign of it. Your name stays hidden unless you show it.
# R | | Topic: how to be an ally.
info-ally = If you see something, go and stand with the person. Ask what they would like, and do that. You need not face anyone. Write to me, or bring someone from the team.
# R | emergency_number=112; place=the teal desk in the lobby | Topic: first aid.
info-first_aid = If a life is at risk, call { $emergency_number } first. Then write help here, or send someone to { $place }. Stay with the person and keep others back.
# R | place=the teal desk in the lobby; phone=+351 210 000 000; vest=teal vest | Topic: where the team is and how to know it.
info-team = The desk is at { $place }. Look for a { $vest }. Phone: { $phone }.
# R | place=the teal desk in the lobby; emergency_number=112 | Topic: venue security.
info-security = Write here or go to { $place }. The team brings the venue's own people if you want them. If a life is at risk, call { $emergency_number }.
# R | | Topic: ways out of the building.
info-exits = Follow the signs for the way out. In a fire, use the stairs and leave your things. If you want someone to walk with you, write here.
# R | emergency_number=112; phone=+351 210 000 000; place=the teal desk in the lobby | Topic: emergency numbers. Also sent while nothing can be stored.
info-emergency = If a life is at risk, call { $emergency_number }. The desk: { $phone }, or { $place }.
# R | emergency_number=112; phone=+351 210 000 000 | Topic: helplines, while the organizers have written none. Also sent while nothing can be stored.
info-helplines = At { $emergency_number } someone answers at any hour. The desk can help you find someone to talk to: { $phone }.
# R | | /privacy, first of a few short ones: who of us reads along.
P1 = Two people take your case and read what you send. The lead and those who decide may read it too, and each look is noted. They see your name only if you show it. They answer you through me. Deleting a message here takes nothing back.
# R | outside_contact=Mara Nunes, mara@example.org | Below P1: the limit that no rule of ours removes.
P5 = The person who runs my server could see more. A law could make them look. If it is about them, write to { $outside_contact }.
# R | | What the chat app itself can see, on Telegram.
P2 = Telegram can read this chat. It is not end-to-end encrypted. Telegram also knows your account, and that you write to me.
# R | | As P2, on Matrix.
P2m = Only you and I can read this chat. It is end-to-end encrypted. The servers still know who writes to whom, and when.
# R | | What people can do on their own phone, on Telegram.
P3 = This chat's menu has a timer that deletes messages. Your phone's settings can hide previews and lock the app. Linked devices show this chat too.
# R | | As P3, on Matrix.
P3m = Your phone's settings can hide previews and lock the app. To lose this chat, leave it, then choose Forget. Linked devices show it too.
# R | | What is kept about whoever asks.
P4 = I know your account here and your language. I know the place of a poster you scanned, and what you sent. For two days I know which messages to clear.
# R | | Before the chat is cleared: what goes, and what stays.
S1 = This clears the last 48 hours from this chat. The team keeps your report. Notices your phone already showed stay there.
# R | | As S1, while nothing of theirs was ever sent to the team: it would frighten to read that the team has it.
S1u = This clears the last 48 hours from this chat. The team has nothing from you so far. Notices your phone already showed stay there.
# R | | As S1, after the exit word and inside a story: whoever holds the phone must not learn that anything was told.
S1h = This clears the last 48 hours from this chat. Notices your phone already showed stay there.
# R | | Below S1u, while a report that is not finished, or a few words without one, still go to the team by themselves.
S1g = If you go quiet, I still pass on what you wrote.
# R | | As S1, where only our own messages can be taken out (Matrix).
S1m = This takes my messages out of this chat. Yours stay: only you can remove them. The team keeps your report. Notices your phone already showed stay there. To lose it all, leave this room, then choose Forget.
# R | | As S1m, while nothing of theirs was ever sent to the team.
S1mu = This takes my messages out of this chat. Yours stay: only you can remove them. The team has nothing from you so far. Notices your phone already showed stay there. To lose it all, leave this room, then choose Forget.
# R | | As S1h, on Matrix.
S1mh = This takes my messages out of this chat. Yours stay: only you can remove them. Notices your phone already showed stay there. To lose it all, leave this room, then choose Forget.
# N | | All that is left in a cleared chat. Any event might say it.
S2 = Welcome to the event desk. Rooms, Wi-Fi and lunch: /info
# R | | The word they pick is never shown again.
S3 = Pick a private word that means "get me help". Use it in any sentence to me, and I'll play along.
# R | | After S3, for "hello" or "wifi".
S3x = That word comes up too often. Pick one you would not write by chance.
# R | | The private word is saved.
S4 = Saved. If you write it, I call people and answer as if it were small talk.
# R | | The exit word.
S5 = Pick an exit word. If you send it, I clear this chat and show the lunch menu.
# R | | Below S5.
S5l = It clears the last 48 hours.
# R | | As S5, where only our own messages can be taken out (Matrix).
S5m = Pick an exit word. If you send it, I take my messages out and show the lunch menu. What you wrote stays, that word too.
# R | | After S5, for a word that is too common, or their private one.
S5x = I can't use that word. Pick one you would not send by chance.
# R | | The exit word is saved.
S5s = Saved. Send it alone, and I clear what I can here.
# N | | After the exit word, whoever writes is asked this and nothing else. It must fit any talk.
S6 = Shall I go on? 1 yes, 2 no.
# R | case=Maple | After "yes": the chat speaks plainly again.
S7 = I'm here again. { $case } goes on, and you can write as before.
# R | | Above what is chosen now and what can be changed.
S8 = Your choices for this chat. Tap one to change it.
# R | | Below S8.
S8h = Your name is hidden from the team.
# R | | Below S8.
S8n = The team may see your name.
# R | | Below S8. "Show it" is the button under G2.
S8c = When you are away, answers wait behind "Show it".
# R | | Below S8.
S8f = Answers always show in full.
# R | | After choosing that answers show in full.
S9 = Answers always show in full from now on. Others who look may read them.
# R | | After choosing the opposite.
S9c = From now on, answers wait until you tap "Show it".
# R | | Numbers in place of buttons.
S10 = I list choices as numbers from now on. Type the number, or the words.
# R | | Buttons again.
S10b = The buttons are back. Numbers and words work as well.
# R | case=Maple | They said that they can talk: the cover story ends.
S11 = I write plainly again. Your word is { $case }.
# N | | The only line ever posted in a group; a button opens the private chat.
X1 = I can help better in private.
# R | | They asked whether somebody has told us about them. Never a yes, never a no.
X2 = I can't talk about what others write. If you want to talk to a person, I can ask one.
# R | language=Français | Nobody on duty reads their language. The team has been told.
X3 = No one here reads { $language } right now. We'll use simple words or a person who can help.
# R | | As X3, for a language that we have no name for.
X3o = No one here reads this language right now. We'll use simple words, or find someone who can help.
# N | minutes=10 | In private, to somebody who wrote in a group what may be meant for us. Their words are not repeated.
X4 = I can help better in private. Where I can, I take your words out of the group. Shall I pass them on? If you don't answer, I do so in { $minutes } min.
# R | place=the teal desk in the lobby; phone=+351 210 000 000; emergency_number=112 | Nothing can be stored just now. Their message is not lost; nothing more is claimed.
X5 = I can't save anything just now, so I can't pass this on yet. Quickest: { $place }, or { $phone }. If a life is at risk, call { $emergency_number }.

## Playing along: cover stories. The answer must make sense to the person and mean nothing to anybody else.

# N | | Any story, while the alert is not out yet.
K0 = One moment, I'm checking.
# N | zone=Hall 2 | Inside the story of the blue lanyards, after a secret call. A bystander must take it for small talk about badges on cords.
K1 = Yes, we have the blue ones. Are you at { $zone }? Send 1 for yes, 2 for no.
# N | | As K1, where we do not know which room they are in.
K1z = Yes, we have the blue ones. Which room are you in?
# N | | As K1; the true question is whether they need somebody at once.
K2 = Good, someone will bring them. Do you need them right now? 1 yes, 2 no.
# N | | As K1; they wrote nearly the phrase, and this asks whether they meant it.
K3 = Do you mean the blue ones from today? 1 yes, 2 no.
# N | zone=Hall 2 | Inside the story of Angela, a friend whom they asked for. The name stays.
K4 = Angela is on her way. Are you at { $zone }? Send 1 for yes, 2 for no.
# N | | As K4, where we do not know the room.
K4z = Angela is on her way. Which room are you in?
# N | | Ends the story's questions. "they" are the lanyards, and truly the people.
K5 = Thanks. I'll let you know when they are here.

# N | | The story of the blue lanyards: said while the call is not out yet. A bystander must take it for small talk.
cover-lanyards-k0 = { K0 }
# N | zone=Hall 2 | The story of the blue lanyards: the first question, whether they are in that place. A bystander must take it for small talk.
cover-lanyards-k1 = { K1 }
# N | | The story of the blue lanyards: the first question, which place. A bystander must take it for small talk.
cover-lanyards-k1_no_zone = { K1z }
# N | | The story of the blue lanyards: the second question, whether at once. A bystander must take it for small talk.
cover-lanyards-k2 = { K2 }
# N | | The story of the blue lanyards: asks whether they meant the phrase. A bystander must take it for small talk.
cover-lanyards-k3 = { K3 }
# N | | The story of the blue lanyards: the end. A bystander must take it for small talk.
cover-lanyards-k5 = { K5 }

# N | | The story of Angela: said while the call is not out yet. A bystander must take it for small talk.
cover-angela-k0 = { K0 }
# N | zone=Hall 2 | The story of Angela: the first question, whether they are in that place. A bystander must take it for small talk.
cover-angela-k1 = { K4 }
# N | | The story of Angela: the first question, which place. A bystander must take it for small talk.
cover-angela-k1_no_zone = { K4z }
# N | | The story of Angela: the second question, whether at once. A bystander must take it for small talk.
cover-angela-k2 = Good, she will find you. Do you need her right now? 1 yes, 2 no.
# N | | The story of Angela: asks whether they meant the phrase. A bystander must take it for small talk.
cover-angela-k3 = Do you mean Angela from the desk? 1 yes, 2 no.
# N | | The story of Angela: the end. A bystander must take it for small talk.
cover-angela-k5 = Thanks. I'll let you know when she is here.

# N | | The story of a thing that is never named: said while the call is not out yet. A bystander must take it for small talk.
cover-plain-k0 = { K0 }
# N | zone=Hall 2 | The story of a thing that is never named: the first question, whether they are in that place. A bystander must take it for small talk.
cover-plain-k1 = Yes, we still have one. Are you at { $zone }? Send 1 for yes, 2 for no.
# N | | The story of a thing that is never named: the first question, which place. A bystander must take it for small talk.
cover-plain-k1_no_zone = Yes, we still have one. Which room are you in?
# N | | The story of a thing that is never named: the second question, whether at once. A bystander must take it for small talk.
cover-plain-k2 = Good, someone will bring it. Do you need it right now? 1 yes, 2 no.
# N | | The story of a thing that is never named: asks whether they meant the phrase. A bystander must take it for small talk.
cover-plain-k3 = Do you mean the one from today? 1 yes, 2 no.
# N | | The story of a thing that is never named: the end. A bystander must take it for small talk.
cover-plain-k5 = Thanks. I'll let you know when it is here.

## Words inside other texts

# N | | Instead of a name, at the start of a sentence.
someone = Someone
# N | | Instead of a name, inside a sentence.
someone-inside = someone from the desk
# N | | After "asking".
role-lead = the duty lead
# N | | Stands in place of role in F1 and F3: nothing is said of how it is decided.
role-decider = the people who decide
# N | | Stands in place of role in F1 and F3.
role-escort = more of the team
# N | | Stands in place of role in F1 and F3.
role-responder = more of the team
# N | | Stands in place of role in F1 and F3.
role-organizer = the organizers
# N | | Stands in place of role in F1 and F3: whoever is in charge of the whole event.
role-owner = the head of the event
# R | | After "Maple:".
state-draft = not sent yet
# R | | Stands in place of state_words in G13.
state-kept = kept, not sent
# R | | Stands in place of state_words in G13: people are being called.
state-paging = the team has been asked
# R | | Stands in place of state_words in G13: somebody takes care of it.
state-taken = a person has it
# R | | Stands in place of state_words in G13: only the desk is done with it.
state-closed = closed on our side
# R | | Stands in place of state_words in G13.
state-stopped = stopped, as you asked

## Buttons

# label | | The first choice of all. It calls people at once.
b-help-now = I need help now
# label | | As b-help-now, where less room is left.
b-help-now-short = Help now
# label | | Begins the guided path. Not "report": it sounds like an office.
b-tell = Tell us something
# label | | Topics of the event, such as Wi-Fi.
b-questions = Questions and info
# label | | Topics of the event.
b-info = Event info
# label unnumbered | | Opens the list of languages.
b-language = Language
# label | | In its own language, everywhere.
b-lang-en = English
# label | | In its own language, everywhere.
b-lang-es = Español
# label | | In its own language, everywhere.
b-lang-fr = Français
# label | | In its own language, everywhere.
b-lang-de = Deutsch
# label | | In its own language, everywhere.
b-lang-pt = Português
# label | | In its own language, everywhere.
b-lang-it = Italiano
# label | | In its own language, everywhere.
b-lang-nl = Nederlands
# label | | In its own language, everywhere.
b-lang-pl = Polski
# label | | In its own language, everywhere.
b-lang-uk = Українська
# label | | In its own language, everywhere.
b-lang-ru = Русский
# label | | In its own language, everywhere.
b-lang-tr = Türkçe
# label | | In its own language, everywhere.
b-lang-ar = العربية
# label | | In its own language, everywhere.
b-lang-fa = فارسی
# label | | In its own language, everywhere.
b-lang-he = עברית
# label | | In its own language, everywhere.
b-lang-hi = हिन्दी
# label | | In its own language, everywhere.
b-lang-zh = 中文
# label | | In its own language, everywhere.
b-lang-ja = 日本語
# label | | In its own language, everywhere.
b-lang-ko = 한국어
# label | | In its own language, everywhere.
b-lang-ca = Català
# label | | In its own language, everywhere.
b-lang-eu = Euskara
# label | | In its own language, everywhere.
b-lang-gl = Galego
# label | | In its own language, everywhere.
b-lang-sv = Svenska
# label | | In its own language, everywhere.
b-lang-cs = Čeština
# label | | In its own language, everywhere.
b-lang-ro = Română
# label | | In its own language, everywhere.
b-lang-el = Ελληνικά
# label | | In its own language, everywhere.
b-lang-hu = Magyar
# label | | In its own language, everywhere.
b-lang-id = Bahasa Indonesia
# label | | In its own language, everywhere.
b-lang-vi = Tiếng Việt
# label | | In its own language, everywhere.
b-lang-sw = Kiswahili
# label | case=Maple | case is a word like Maple.
b-add-to = Add to { $case }
# label | | A report of its own.
b-something-new = Something new
# label | zone=Hall 2 | Only the place's own name.
b-zone = { $zone }
# label unnumbered | | The next page of places.
b-more-places = More places
# label unnumbered | | Opens the phone's own way to send a place.
b-share-location = Share my location
# label unnumbered | | Where they are cannot be said, or they do not know.
b-cant-say = I can't say
# label | | As b-cant-say, with a number before it.
b-cant-say-numbered = I can't say
# label unnumbered | | Takes back a call made by one bare word. People look all the same.
b-mistake = That was a mistake
# label | | Answers a question; must be understood with any of them.
b-yes = Yes
# label | | Answers a question; must be understood with any of them.
b-no = No
# label | | Under "Is it safe for you to write?": they can send a digit, and no more.
b-only-yes-no = Only yes or no
# label | | Under "Is it safe for you to write?": no more messages, only people.
b-just-come = No, just come
# label wide | | Under B3, what is going on.
b-hurt = Someone is hurt or ill
# label | | Under B3, what is going on.
b-danger = Someone is in danger
# label | | Under B3: they would rather say it than write it.
b-in-person = I'll say it in person
# label | | Under D1, how the guided path works.
b-go-on = Go on
# label wide | | Under D2.
b-yes-hurt = Yes, hurt or ill
# label | | Under D2.
b-yes-danger = Yes, in danger
# label | | Under D4.
b-yes-me = Yes, to me
# label wide | | Under D4.
b-for-other = I ask for someone else
# label wide | | Under D5.
b-cat-major = Threats, or it didn't stop
# label wide | | Under D5.
b-cat-minor = Hurtful words or pictures
# label wide | | Under D5.
b-cat-banned = Someone who shouldn't be here
# label wide | | Under D5.
b-cat-unclear = Something feels wrong
# label unnumbered | | Under D6: on the way, in the hotel, online.
b-elsewhere = Not at the venue
# label | | Under D7.
b-just-now = Just now
# label | | Under D7.
b-today = Today
# label | | Under D7.
b-before-today = Before today
# label | | Under D9.
b-keep-hidden = No, keep it hidden
# label | | Under D10.
b-anyone = Anyone
# label | | Under D10.
b-choose-person = Choose a person
# label | | Under D10.
b-not-person = Not a certain person
# label wide | | Under D10b.
b-another-person = Keep it from someone else too
# label | | Whom they asked for has not answered: wait for that person.
b-wait-for = Wait for them
# label | | Whom they asked for has not answered: anybody may come.
b-ask-anyone = Ask anyone
# label | | Under D11.
b-yes-send = Yes, send it
# label | | Under D11.
b-change = Change something
# label | | Under D11c.
b-my-words = My words
# label | | Under D11c.
b-place-time = Place and time
# label | | Under D11c.
b-who-did-it = Who did it
# label | | Under D11c.
b-my-name = My name
# label | | Under D11c.
b-who-helps = Who helps me
# label unnumbered | | Leaves a question unanswered.
b-skip = Skip
# label | | Under B6: it is about somebody of our own team, and they say who.
b-yes-choose = Yes, choose who
# label wide | | Under C1. It opens the list of the team's names.
b-about-team = It's about someone on the team
# label | | Under C1: these words were not meant for the team.
b-not-report = Not a report
# label | | They want to write more.
b-add = Add more
# label | | Under C2. No word for victim.
b-target = It happened to me
# label | | Under C2 and D4. No word for witness.
b-witness = I saw it
# label | | A human instead of us.
b-person = Ask a person
# label | | Under every info topic.
b-need-person = Need a person?
# label unnumbered | | Under a list of topics.
b-more-topics = More topics
# label wide | | Topics. None may begin with a word of the list "urgent" in lexicon.toml: typing it would call somebody.
b-info-handling = How it works, who sees it
# label wide | | A topic of /info.
b-info-ally = How to help someone else
# label wide | | A topic of /info.
b-info-first_aid = First aid
# label wide | | A topic of /info.
b-info-quiet_room = Quiet room
# label wide | | A topic of /info: where they are and how to tell them.
b-info-team = Where the team is
# label wide | | A topic of /info: the guards of the building.
b-info-security = Venue security
# label wide | | A topic of /info.
b-info-exits = Ways out
# label wide | | Numbers to call when it cannot wait.
b-info-emergency = Numbers to call
# label wide | | A topic of /info: telephone lines and people outside the event.
b-info-helplines = Someone to talk to
# label wide | | A topic of /info.
b-info-conduct = Code of conduct
# label wide | | A topic of /info: how to get away safely at night.
b-info-home = Getting home
# label wide | | A topic of /info.
b-info-wifi = Wi-Fi
# label wide | | A topic of /info.
b-info-schedule = Schedule
# label wide | | A topic of /info: what guests from elsewhere should know.
b-info-customs = Local customs
# label wide | | A topic of /info.
b-info-food = Food and water
# label wide | | A topic of /info.
b-info-places = Finding a room
# label wide | | A topic of /info.
b-info-registration = Badges and tickets
# label | | They need nothing more.
b-nothing = Nothing
# label | | Under D3, which names this label: use the same word there.
b-done = Done
# label unnumbered | | Nobody else is to be kept out.
b-that-is-all = That is all
# label unnumbered | name=Ben | Only the name of somebody of the team.
b-name = { $name }
# label wide | | Under D10q.
b-keep-from = Yes, keep it from them
# label wide | | Under D10q.
b-may-help = No, they may help
# label unnumbered | | The next page of the team's names.
b-more-names = More names
# label unnumbered | | The name is not in the list.
b-write-name = I'll write the name
# label | | Under D10c: how to write to the person outside themselves.
b-how-reach = How do I reach them?
# label | | Under D10c.
b-go-back = Go back
# label | | Under E1: they are still there.
b-im-writing = I'm writing
# label | | Under E1 and E5.
b-send-what-i-have = Send what I have
# label | | Under D1 and E1: nobody gets it until they say so.
b-keep-unsent = Keep it unsent
# label | | Under what was kept unsent.
b-send-now = Send now
# label | | Under E9: what is kept, and the new words.
b-send-all = Yes, send it all
# label | | Under E9: the new words are kept as well.
b-keep-all = Yes, keep it unsent
# label | | Under E9.
b-not-part = No, something new
# label | | Under what was kept unsent; it cannot be undone.
b-erase = Erase it
# label | | Under a covered answer: somebody may look over their shoulder.
b-show = Show it
# label | | Under a covered answer.
b-later = Later
# label | case=Maple | Only the word of a case, like Maple.
b-case = { $case }
# label | | Under G8, the first choice: nothing is stopped.
b-keep-going = Keep going
# label | | Under G8.
b-stop = Stop
# label | | Under G9.
b-start-again = Start it again
# label | | Under G8.
b-talk = Talk to a person
# label | | Under S1: both sides of the chat are emptied.
b-clear = Clear it
# label unnumbered | | Also under S4, where "it" would be unclear.
b-clear-chat = Clear this chat
# label | | /settings.
b-show-name = Show my name
# label | | /settings.
b-hide-name = Hide my name
# label | | /settings: no sealed answers.
b-show-answers = Always show answers
# label | | /settings: the opposite.
b-cover-answers = Cover answers
# label | | /settings. The same words whether there is one or not.
b-private-word = My private word
# label | | /settings. The same words whether there is one or not.
b-exit-word = My exit word
# label | | /settings.
b-only-numbers = Numbers, no buttons
# label | | /settings.
b-buttons-again = Buttons again
# label | | /privacy.
b-app-sees = What this app sees
# label | | /privacy: what they can choose for this chat.
b-settings = Settings
# label | | /privacy.
b-on-my-phone = Hide it on my phone
# label | | /privacy.
b-what-you-know = What you know of me
# label unnumbered | | Under a list of languages.
b-more-languages = More languages
# label | | Leaves it as it is.
b-not-now = Not now
# label | | Under H8: in this chat.
b-yes-here = Yes, here
# label | | Under H8.
b-no-thanks = No, thanks
# label | | Under H9, how are you.
b-ok = OK
# label | | Under H9, how are you.
b-not-so-good = Not so good
# label | | Under H9: nothing more is asked.
b-no-more = No more messages
# label | | Under H10: telephone lines and places.
b-other-help = Show me other help
# label unnumbered wide | | Under X1; opens the private chat.
b-private = Write to me in private
# label | | Under X4.
b-pass-on = Yes, pass it on

## Command menu: neutral words, 30 letters at most

# N 30 | | The menu beside the text field. A bystander may read it: nothing of danger.
menu-sos = Get someone now
# N 30 | | Menu. Neutral.
menu-report = Tell us something
# N 30 | | Menu. Neutral.
menu-status = Is there an answer?
# N 30 | | Menu. Neutral.
menu-add = Add to my message
# N 30 | | Menu.
menu-team = Who is at the desk
# N 30 | | Menu.
menu-info = Rooms, Wi-Fi, lunch
# N 30 | | Menu.
menu-language = Language
# N 30 | | Menu.
menu-clear = Clear this chat
# N 30 | | Menu.
menu-privacy = What you know about me
# N 30 | | Menu.
menu-help = How this works

## Words of the team: ready lines of a person, and what they ask for

# R | name=Ana | Said by a person of the team. The first words; never sent unseen.
say-first = Hi, I'm { $name } from the desk. I've read what you wrote. I'm here now.
# R | | As above.
say-safety = Are you safe where you are?
# R | | As above.
say-feeling-1 = That sounds frightening.
# R | | As above. They need no reason to feel what they feel.
say-feeling-2 = Of course you are upset.
# R | | As above.
say-choice = We can sit somewhere quiet, walk with you, or find a friend. What would help?
# R | | As above. A question that only asks them to go on.
say-facts-1 = What happened next?
# R | | As above.
say-facts-2 = Who else was there?
# R | | As above. The blank is filled in by hand.
say-check = Let me say it back, to see if I got it right: ___
# R | | As above.
say-someone = Would you rather talk to another person? That is fine.
# R | | As above. No word about how it ends.
say-limits = I can't say yet how it ends. Someone looks at it today.
# R | | As above. The blank is a time.
say-close = Thank you for telling us. I'll write again by ___.
# N | | A person of the team asks for a photo.
Q1 = Can you send us a photo? Only if that is fine where you are.
# N | | A person of the team asks where they are. The choices are places.
Q2 = Where are you now? Choose a place, or write it.
## What was told aloud, read back on a phone of their own

# R | | A code that was used, is too old, or was never one of ours: the same words for all of them.
Y1 = I don't know that code, or it no longer works. Ask whoever gave it to you. I'm here all the same.
# R | | The account follows in Y2a, whatever they changed in Y2b; then the two choices.
Y2 = Please read what was written down. Is it right?
# R | | What was written down follows.
Y2a = Written down:
# R | | What they added or changed follows, in their own words.
Y2b = From you:
# R | | Words typed next are the change.
Y3 = Write what should change, in your own words. What was written stays as it is too.
# R | case=Maple | They said that it is right. From now on they can write here about it like anybody.
Y4 = Thank you. Your word is { $case }. You can write here any time, and /status says where it stands.
# label wide | | Under an account that was read back to them: it says what they told.
b-that-is-right = Yes, that's right
