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
# R | |
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
# N | name=Ana |
B8 = { $name } has your message and will write here in a moment.
# R | | After "That was a mistake". No blame; the team may still check.
B9 = That is all right. The team will see that it may be a mistake. A person may still check.

## Free text

# R | | Free words of any kind, a moment before they go to the team.
C1 = Thank you for telling us. I'm passing this to the desk team. Write more if you like. Your name is hidden.
# R | | As C1, to somebody who chose in /settings that the team may see their name.
C1n = Thank you for telling us. I'm passing this to the desk team. Write more if you like. The team may see your name.
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
# R | |
C5 = Got your voice note. A person will listen to it. Can you add where it is?
# R | |
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
# R | |
D2 = Is anyone hurt or in danger right now?
# R | | After some words, in the middle of telling. The button under it is "Done".
D3m = I have that. Write more if you like, or tap Done.
# R | | To somebody who called for help now and has answered our questions. The button under it is "Done".
D3h = If you want to tell more, write it here. Tap Done when you're ready.
# R | | Above a question that is asked again, after they wrote something else.
D3k = I have that.
# R | |
D4 = Did this happen to you?
# R | |
D5 = What is it closest to? You can skip this.
# R | |
D6 = Where was it?
# R | | After "More places", under D6.
D6m = Which place is nearest? You can also write it.
# R | |
D7 = When was it?
# R | |
D8 = Who did it? A name, a badge, or what they look like. You can skip this.
# R | |
D9 = May the team see your name?
# R | |
D9a = OK, your name is hidden from the team. They answer you through me. The person who runs my server could see it if a law makes them.
# R | display_name=Sam | The name is the one their chat app shows.
D9b = OK, the team sees the name { $display_name }. You can hide it again in /settings.
# R | | Below D9a, when somebody of the team had the case while the name was shown.
D9r = Who has your report may have read it before.
# R | | After D9a, to somebody it happened to.
D9c = If only you two were there, they may guess who told us. The team will talk with you first if it can.
# R | |
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
D10w4 = All right. I'm asking everyone at the desk now.
# R | |
D3 = Tell it your way. Text, voice note or photo, in any order. Tap Done when you're ready.
# R | | As D3, when there is no Done button: a pause is enough.
D3n = Tell it your way. Text, voice note or photo, in any order. When you pause, I pass it on.
# R | | Above a list of the team's names.
D10a = Who should not see this? They get no sign of it.
# R | name=Ben; count=3 |
D10b = Done. { $name } can't see this. { $count ->
        [one] { $count } other person can help.
       *[other] { $count } other people can help.
    }
# R | name=Ana | They wrote the name of a colleague, who is kept out until they say whether it is about them.
D10q = Is this about { $name } from our team? I have kept it from them until you say.
# R | name=Ana | After "No, they may help".
D10r = All right. { $name } may help with this.
# R | | After "I'll write the name", under D10a.
D10w = Write the name as you know it.
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
# R | outside_contact=Mara Nunes, mara@example.org |
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

# N | |
E1 = Still here. Take all the time you need.
# N | case=Maple |
E2 = I passed on what you wrote. Your word is { $case }. You can add more any time.
# R | date=12 December |
E3 = Kept, not sent. Only you can send it. I erase it on { $date }.

# R | | After /cancel. What they chose to keep or send is asked once.
E5 = I can stop here. Nothing is sent so far. What shall I do with it?
# R | minutes=10 | As E5, when it is sent unless they say otherwise.
E5s = I can stop here. Nothing is sent so far. What shall I do with it? If you go quiet, I pass it on in { $minutes } min.
# R | | After /cancel, when nothing was written, and when there is nothing to stop.
E6 = All right, I stopped. Nothing was sent.
# R | | After "Erase it".
E7 = Erased here. What this chat shows stays until you clear it with /clear.
# N | | The day after something was kept unsent. Silent, once. It must say nothing about what it is.
E4 = Hello from the event desk. There is a note of yours here.

## While nobody has answered

# N | phone=+351 210 000 000; place=the teal desk in the lobby |
F0 = No one is at the desk at this hour. I'm asking the people on call. Faster: { $phone }, or { $place }.
# N | role=the duty lead | The role is one of the texts role-…
F1 = No answer yet. I'm now asking { $role } as well.
# N | place=the teal desk in the lobby; phone=+351 210 000 000 |
F2 = Still no answer. I'm asking everyone at the desk. { CAPITAL($place) } is open too. Phone: { $phone }.
# N | phone=+351 210 000 000 | As F2, while nobody is on duty: the desk may be empty.
F2n = Still no answer. I'm asking the whole team. Phone: { $phone }.
# N | role=the head of the event; place=the teal desk in the lobby; phone=+351 210 000 000; emergency_number=112 | The number stands without a word for it.
F3 = I'm sorry this is slow. I'm now asking { $role } and the venue. Quickest: { $place }, or { $phone }. You can also call { $emergency_number }.
# N | role=the head of the event; place=the teal desk in the lobby; phone=+351 210 000 000; emergency_number=112 | As F3, when nobody of the venue was reached.
F3n = I'm sorry this is slow. I'm now asking { $role }. Quickest: { $place }, or { $phone }. You can also call { $emergency_number }.
# N | place=the teal desk in the lobby; phone=+351 210 000 000; emergency_number=112 | As F3, when only somebody of the venue was reached.
F3v = I'm sorry this is slow. I'm now asking the venue. Quickest: { $place }, or { $phone }. You can also call { $emergency_number }.
# N | phone=+351 210 000 000 |
F4 = I keep trying, last time just now. The fastest way to a person is { $phone }.
# N | phone=+351 210 000 000; place=the teal desk in the lobby | Not one of the team could be written to; nothing is claimed.
F4n = No answer yet. I keep trying. The fastest way to a person is { $phone }, or { $place }.
# N | name=Ana |
F5 = { $name } has your message and will write to you here.
# N | name_2=Ben; name=Ana |
F6 = { $name_2 } is taking over from { $name }. They have read it all, so you need not repeat it.
# N | time=18:00 |
F7 = We need more time. You hear from us by { $time }.
# N | time_1=14:02; time_2=14:10 |
F8 = I was offline from { $time_1 } to { $time_2 }. I have your messages, and so does the team.
# N | time=18:00 |
F9 = Nothing new yet, but you are not forgotten. Next news by { $time }.
# N | name=Ana |
F10 = { $name } can't help after all. I'm finding someone else now.
# N | name=Ana |
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
# R | case=Maple |
G3 = Added to { $case }.
# R | case=Maple |
G4 = Is this about { $case }, or something new?
# R | | After "Something new": what they write next is a report of its own.
G4n = Write it here. It gets a word of its own.
# R | | After they changed a message.
G5 = Changed. The team sees the new text. The old one stays on file.
# R | |
G6 = I'll ask the team to leave that message aside. It can't be made unread.
# R | | They asked to take a message back, and it is not clear which.
G6n = I can't find that message. Answer the one you mean with: remove.
# R | case_list=Maple, Coral |
G7 = You have more than one word open: { $case_list }. Which one is this for?
# R | |
G8 = Do you want us to stop? We'll take no more steps for you. If someone may be in danger, a person may still check.
# R | case=Maple |
G9 = OK, { $case } is stopped. You can start it again any time, and it was fine to write.
# R | case=Maple | After "Start it again", under G9. Nobody has been reached yet.
G9a = { $case } goes on. I'm asking the team again.
# R | case=Maple | They chose to keep going after asking to stop.
G8k = All right, nothing changes. { $case } goes on.
# R | case=Maple | They asked to stop and would rather talk.
G8t = I'm passing on that you want to talk about { $case }. A person writes to you here.
# R | case=Maple | They asked to stop. Nothing is called off by it: somebody else may hold the phone.
G9w = I'm passing on that you want { $case } to stop. A person may still look in, to see that you are all right.
# R | |
G10 = I couldn't open that file. Your words are safe. A photo, voice note or text will work.
# R | |
G11 = I couldn't read your last message. Can you send it once more, or send 1 for help now?
# R | count=7 |
G12 = I have all { $count } messages, and the team has them too.
# R | case=Maple; state_words=a person has it; time=14:02; time_2=18:00 | The state is one of the texts state-…
G13 = { $case }: { $state_words }. Last change: { $time }. Next news by { $time_2 }.
# R | case=Maple; state_words=a person has it; time=14:02 | As G13, while no time was promised.
G13n = { $case }: { $state_words }. Last change: { $time }.
# R | case=Maple | All that somebody who saw it is ever told.
G14 = { $case }: we have your report. Thank you. To protect people I can't say more.
# R | | An old button, or one we do not know.
G15 = That button is no longer open. Nothing is lost.
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

# N | case=Maple |
H1 = { $case } is closed on our side. I can show you the result now or later.
# R | |
H2 = We looked into it and took steps. To be fair to everyone I can't share the details. If anything more happens, write here.
# R | |
H3 = We looked into it but could not learn enough to act. It was right to tell us. It stays on file in case it happens again.
# R | organisation=the host |
H4 = This is outside what we can act on here. With your OK we passed it to { $organisation }. They may write to you.
# R | | As H4, without a name.
H4n = This is outside what we can act on here. With your OK we passed it on. They may write to you.
# R | |
H5 = You asked for support and no other steps. That is what we did. You can change your mind.
# R | review_contact=Mara Nunes |
H6 = If you see it another way, { $review_contact } can look at it again.
# R | helpline=800 202 148; quiet_room=Room 5 |
H7 = Someone to talk to: { $helpline }. A calm room: { $quiet_room }.
# R | helpline=800 202 148 | As H7, without a room.
H7h = Someone to talk to: { $helpline }.
# R | quiet_room=Room 5 | As H7, without a number.
H7q = A calm room: { $quiet_room }.
# R | |
H8 = May we write to you tomorrow to see how you are?
# R | | After "Yes, here", under H8.
H8y = All right. I'll write to you tomorrow.
# N | |
H9 = Good morning from the event desk. How are you today?
# R | | After "OK", under H9.
H9k = That is good to hear. I'm here if anything comes up.
# R | | After "No more messages", under H9.
H9n = All right, I won't ask again. You can write here any time.
# R | |
H10 = I'm sorry to hear that. Shall a person write to you?
# R | | After "Yes", under H10. Nobody has been reached yet.
H10y = I'm asking the team now. A person will write to you here.
# N | date=12 December; contact=desk@example.org |
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
I5h = Help now goes to everyone at the desk. They see a word and a place, nothing more.
# R | name=Ana | One of the names.
I5p = { $name }
# R | place=the teal desk in the lobby; phone=+351 210 000 000 | The organizers have written nothing about that topic.
I6 = I don't have that here. Ask at { $place }, or phone { $phone }.
# R 400 | | Topic: how a report is handled and who sees it. Only what is true.
info-handling = Two people take your case and read what you write. The lead can read it too. Everyone else on the team sees a word and a place. If it is about someone on the team, tell me: they get no sign of it. Your name stays hidden unless you show it.
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
P1 = Only the people on your case read what you send. They do not see your name unless you show it. They answer you through me. Deleting a message here takes nothing back.
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
# R | | As S1, where only our own messages can be taken out (Matrix).
S1m = This takes my messages out of this chat. Yours stay: only you can remove them. The team keeps your report. Notices your phone already showed stay there. To lose it all, leave this room, then choose Forget.
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
# N | minutes=10 | In private, to somebody who wrote in a group what may be meant for us. Their words are not repeated.
X4 = I can help better in private. Where I can, I take your words out of the group. Shall I pass them on? If you don't answer, I do so in { $minutes } min.
# R | place=the teal desk in the lobby; phone=+351 210 000 000; emergency_number=112 | Nothing can be stored just now. Their message is not lost; nothing more is claimed.
X5 = I can't save anything just now, so I can't pass this on yet. Quickest: { $place }, or { $phone }. If a life is at risk, call { $emergency_number }.

## Playing along: cover stories. The answer must make sense to the person and mean nothing to anybody else.

# N | | Any story, while the alert is not out yet.
K0 = One moment, I'm checking.
# N | zone=Hall 2 |
K1 = Yes, we have the blue ones. Are you at { $zone }? Send 1 for yes, 2 for no.
# N | |
K1z = Yes, we have the blue ones. Which room are you in?
# N | |
K2 = Good, someone will bring them. Do you need them right now? 1 yes, 2 no.
# N | |
K3 = Do you mean the blue ones from today? 1 yes, 2 no.
# N | zone=Hall 2 |
K4 = Angela is on her way. Are you at { $zone }? Send 1 for yes, 2 for no.
# N | |
K4z = Angela is on her way. Which room are you in?
# N | |
K5 = Thanks. I'll let you know when they are here.

# N | |
cover-lanyards-k0 = { K0 }
# N | zone=Hall 2 |
cover-lanyards-k1 = { K1 }
# N | |
cover-lanyards-k1_no_zone = { K1z }
# N | |
cover-lanyards-k2 = { K2 }
# N | |
cover-lanyards-k3 = { K3 }
# N | |
cover-lanyards-k5 = { K5 }

# N | |
cover-angela-k0 = { K0 }
# N | zone=Hall 2 |
cover-angela-k1 = { K4 }
# N | |
cover-angela-k1_no_zone = { K4z }
# N | |
cover-angela-k2 = Good, she will find you. Do you need her right now? 1 yes, 2 no.
# N | |
cover-angela-k3 = Do you mean Angela from the desk? 1 yes, 2 no.
# N | |
cover-angela-k5 = Thanks. I'll let you know when she is here.

# N | |
cover-plain-k0 = { K0 }
# N | zone=Hall 2 |
cover-plain-k1 = Yes, we still have one. Are you at { $zone }? Send 1 for yes, 2 for no.
# N | |
cover-plain-k1_no_zone = Yes, we still have one. Which room are you in?
# N | |
cover-plain-k2 = Good, someone will bring it. Do you need it right now? 1 yes, 2 no.
# N | |
cover-plain-k3 = Do you mean the one from today? 1 yes, 2 no.
# N | |
cover-plain-k5 = Thanks. I'll let you know when it is here.

## Words inside other texts

# N | | Instead of a name, at the start of a sentence.
someone = Someone
# N | | Instead of a name, inside a sentence.
someone-inside = someone from the desk
# N | | After "asking".
role-lead = the duty lead
# N | |
role-decider = the people who decide
# N | |
role-escort = more of the team
# N | |
role-responder = more of the team
# N | |
role-organizer = the organizers
# N | |
role-owner = the head of the event
# R | | After "Maple:".
state-draft = not sent yet
# R | |
state-kept = kept, not sent
# R | |
state-paging = the team has been asked
# R | |
state-taken = a person has it
# R | |
state-closed = closed on our side
# R | |
state-stopped = stopped, as you asked

## Buttons

# label | |
b-help-now = I need help now
# label | |
b-help-now-short = Help now
# label | |
b-tell = Tell us something
# label | |
b-questions = Questions and info
# label | |
b-info = Event info
# label unnumbered | |
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
# label | case=Maple |
b-add-to = Add to { $case }
# label | |
b-something-new = Something new
# label | zone=Hall 2 |
b-zone = { $zone }
# label unnumbered | |
b-more-places = More places
# label unnumbered | |
b-share-location = Share my location
# label unnumbered | |
b-cant-say = I can't say
# label | |
b-cant-say-numbered = I can't say
# label unnumbered | |
b-mistake = That was a mistake
# label | |
b-yes = Yes
# label | |
b-no = No
# label | |
b-only-yes-no = Only yes or no
# label | |
b-just-come = No, just come
# label wide | |
b-hurt = Someone is hurt or ill
# label | |
b-danger = Someone is in danger
# label | |
b-in-person = I'll say it in person
# label | |
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
# label unnumbered | |
b-elsewhere = Not at the venue
# label | |
b-just-now = Just now
# label | |
b-today = Today
# label | |
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
# label | |
b-wait-for = Wait for them
# label | |
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
# label unnumbered | |
b-skip = Skip
# label | |
b-yes-choose = Yes, choose who
# label wide | |
b-about-team = It's about someone on the team
# label | |
b-not-report = Not a report
# label | |
b-add = Add more
# label | |
b-target = It happened to me
# label | |
b-witness = I saw it
# label | |
b-person = Ask a person
# label | | Under every info topic.
b-need-person = Need a person?
# label unnumbered | | Under a list of topics.
b-more-topics = More topics
# label wide | | Topics. None may begin with a word of the list "urgent" in lexicon.toml: typing it would call somebody.
b-info-handling = How it works, who sees it
# label wide | |
b-info-ally = How to help someone else
# label wide | |
b-info-first_aid = First aid
# label wide | |
b-info-quiet_room = Quiet room
# label wide | |
b-info-team = Where the team is
# label wide | |
b-info-security = Venue security
# label wide | |
b-info-exits = Ways out
# label wide | | Numbers to call when it cannot wait.
b-info-emergency = Numbers to call
# label wide | |
b-info-helplines = Someone to talk to
# label wide | |
b-info-conduct = Code of conduct
# label wide | |
b-info-home = Getting home
# label wide | |
b-info-wifi = Wi-Fi
# label wide | |
b-info-schedule = Schedule
# label wide | |
b-info-customs = Local customs
# label wide | |
b-info-food = Food and water
# label wide | |
b-info-places = Finding a room
# label wide | |
b-info-registration = Badges and tickets
# label | |
b-nothing = Nothing
# label | |
b-done = Done
# label unnumbered | |
b-that-is-all = That is all
# label unnumbered | name=Ben |
b-name = { $name }
# label wide | | Under D10q.
b-keep-from = Yes, keep it from them
# label wide | | Under D10q.
b-may-help = No, they may help
# label unnumbered | |
b-more-names = More names
# label unnumbered | |
b-write-name = I'll write the name
# label | |
b-how-reach = How do I reach them?
# label | |
b-go-back = Go back
# label | |
b-im-writing = I'm writing
# label | |
b-send-what-i-have = Send what I have
# label | |
b-keep-unsent = Keep it unsent
# label | |
b-send-now = Send now
# label | |
b-erase = Erase it
# label | |
b-show = Show it
# label | |
b-later = Later
# label | case=Maple |
b-case = { $case }
# label | |
b-keep-going = Keep going
# label | |
b-stop = Stop
# label | | Under G9.
b-start-again = Start it again
# label | |
b-talk = Talk to a person
# label | |
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
# label | | /privacy.
b-on-my-phone = Hide it on my phone
# label | | /privacy.
b-what-you-know = What you know of me
# label unnumbered | | Under a list of languages.
b-more-languages = More languages
# label | |
b-not-now = Not now
# label | |
b-yes-here = Yes, here
# label | |
b-no-thanks = No, thanks
# label | |
b-ok = OK
# label | |
b-not-so-good = Not so good
# label | |
b-no-more = No more messages
# label | |
b-other-help = Show me other help
# label unnumbered wide | | Under X1; opens the private chat.
b-private = Write to me in private
# label | | Under X4.
b-pass-on = Yes, pass it on

## Command menu: neutral words, 30 letters at most

# N 30 | |
menu-sos = Get someone now
# N 30 | |
menu-report = Tell us something
# N 30 | |
menu-status = Is there an answer?
# N 30 | |
menu-add = Add to my message
# N 30 | |
menu-team = Who is at the desk
# N 30 | |
menu-info = Rooms, Wi-Fi, lunch
# N 30 | |
menu-language = Language
# N 30 | |
menu-clear = Clear this chat
# N 30 | |
menu-privacy = What you know about me
# N 30 | |
menu-help = How this works

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
# label wide | |
b-that-is-right = Yes, that's right
