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
