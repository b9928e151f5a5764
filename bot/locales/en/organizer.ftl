### What the organizers' room and the people behind the event read. No detail of any case, ever.

# N | case=Maple | After closing; the one sentence to say when somebody asks.
o-report-out = { $case } is handled under our rules. Nothing for you to do. If asked: 'The team has dealt with it.'
# N | | Posted once in a group that the event does not know.
o-group-unknown = This group is not part of the event, so I stay quiet here.
# N | name=Zed; user=@zed:example.org | In private to organizers and the owner; the answer is the button below.
o-stranger-team = { $name } is in the team room, and not on the roster. Address: { $user }. I post nothing there until one of you says yes.
# N | name=Zed; user=@zed:example.org | As above, for the organizers' room.
o-stranger-organizers = { $name } is in your room, and not on the roster. Address: { $user }. I post nothing there until one of you says yes.
# N | | Two minutes on. Nothing is said in such a room until the right people are in it; those who need it know.
o-room-waits = The server does not let me change who is in one of my rooms. Please ask whoever runs it. I keep trying.
# N | | In private to organizers and the owner. Element calls it a room upgrade; the desk has to be let in anew.
o-moved-team = The team room on Matrix was replaced by a new one. Please invite me there. Cards wait for it until then.
# N | | As above, for the organizers' room.
o-moved-organizers = Your room on Matrix was replaced by a new one. Please invite me there. What is for it waits until then.
# N | | In private to organizers and the owner; no other room was named.
o-closed-team = The team room on Matrix was closed for good. Please tell whoever runs the desk. I still write to each of the team.
# N | | As above, for the organizers' room.
o-closed-organizers = Your room on Matrix was closed for good. Please tell whoever runs the desk.
# R | |
o-let-in = Noted. I write to that room again.
# R | |
o-let-in-already = That is settled already.
# label unnumbered | |
b-belongs = They belong there
# N | | Once, when a topic for a case cannot be made in the team's group. Cases lose nothing by it.
o-no-topics = I can't make topics in the team group. Cases go on in private. Please switch topics on there, and let me manage them.
# N | reference=in-1042 | One incoming message failed three times. It is kept; a person must look.
o-row-parked = One message could not be handled. It is kept. The person was sent to the desk. Number: { $reference }
# N | | What had to happen at a time (a page, a reminder) failed three times. It is tried every few seconds.
o-step-failed = One timed step of a case could not be done. I keep trying. Please look at your open cases now.
# N | platform=Telegram; time=14:02 |
o-platform-down = { $platform } does not answer since { $time }. I keep trying. Please watch the phone and the desk.
# N | platform=Telegram; time_1=14:02; time_2=14:10 |
o-platform-up = { $platform } answers again. It was away from { $time_1 } to { $time_2 }.
# N | platform=Telegram |
o-platform-refused = { $platform } refuses my key. Please check it. I keep trying.
# N | name=Ben | A responder on duty cannot be written to.
o-unreachable = I can't write to { $name }. They need to open our chat and press Start.
# N | contact=venue-security |
o-contact-failed = I couldn't reach { $contact }. Please check its address.
# N | | The bot lost its right to write in the team's group.
o-team-group-lost = I can't write in the team group. Please let me in again.
# N | |
o-nobody-on-duty = Nobody is on duty right now.

## Who belongs to the team

# N | |
o-add-how = Write /addresponder, a name, and what they do: responder, lead, decider, escort or organizer.
# N | name=Noor |
o-name-taken = { $name } could mean someone or something else here. Please add to the name.
# N | |
o-owner-only = Only an owner can add an owner.
# N | |
o-remove-how = I know nobody on the roster by that name. /roster lists everyone. Then /removeresponder and the name.
# N | name=Ola |
o-last-in-charge = { $name } is the only one in charge. Someone else has to be first. Nothing was changed.
# N | count=2 |
o-second-asked = { $count ->
        [one] This needs a second person. { $count } other has been asked. Nothing changes until then.
       *[other] This needs a second person. { $count } others have been asked. Nothing changes until then.
    }
# N | |
o-no-second = This needs a second person, and I can't reach one. Ask them to press Start in our chat. Nothing was changed.
# N | | The owner, or the only one in charge.
o-alone = Nobody else could be asked, so you decided this alone. The record says so.
# N | name=Noor; name_2=Ola; roles=responder, lead |
o-agree-add = { $name_2 } would like to add { $name } to the team: { $roles }. Do you agree?
# N | name=Ben; name_2=Ola |
o-agree-remove = { $name_2 } would like to take { $name } off the team. Do you agree?
# N | name=Noor |
o-agreed = Noted: { $name }. It is done, and the record says who agreed.
# N | |
o-declined = Noted. Nothing was changed.
# N | name=Noor; name_2=Dee |
o-not-agreed = { $name }: { $name_2 } says not yet. Nothing was changed.
# N | |
o-change-over = That is settled, or too old.
# R | name=Noor; roles=responder | Handed on by whoever reads it: the two lines below bring the code.
o-join-code = For { $name }: { $roles }. Good once, for 24 hours. Pass on one of these, in private:
# R | link=https://t.me/desk?start=j_abcde23456 |
o-join-link = On Telegram: { $link }
# R | code=abcde23456 | What is to be written stands at the end.
o-join-word = Anywhere: open a chat with me and write: join { $code }
# N | name=Noor |
o-joined = { $name } is on the team now.
# N | name=Ben |
o-removed = { $name } is off the team. Please take them out of your groups as well: I can't.
# N | |
o-roster = On the team:
# N 30 | |
menu-roster = Who is on the team
# N 30 | |
menu-addresponder = Add someone to the team
# N 30 | |
menu-removeresponder = Take someone off the team
## Checklists in their own words

# R | list=Saffron | The items follow; below them how to change them.
o-list = { $list }, as it is now:
# R | item=Stay with them. |
o-list-item = { $item }
# R | item=Stay with them. | Two people must put their names to this one.
o-list-item-two = 2: { $item }
# R | name=medical |
o-list-how = To change it: /setchecklist { $name } and one item a line. With 2: in front, an item needs two names. /setchecklist { $name } default brings ours back.
# R | list=medical; count=8 |
o-list-kept = The list { $list } is kept, { $count } items. Cases that have it open keep what they have.
# R | list=medical |
o-list-ours = The list { $list } is ours again.
# R | names=every, medical |
o-list-which = Which list? { $names }. Like: /setchecklist medical
# R | n=12 |
o-list-many = Too long: { $n } items at most. Nothing was changed.
# R | n=3; most=100 |
o-list-long = Item { $n } is too long: { $most } letters at most. Nothing was changed.
# R | n=3 |
o-list-empty = Item { $n } has no words. Nothing was changed.
