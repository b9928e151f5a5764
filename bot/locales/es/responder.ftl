### Español. Clases, ejemplos y notas: en bot/locales/en/responder.ftl.

T1 = { $code }. { $case }. { $zone }.
T1z = { $code }. { $case }.
T1a = { $code }. { $case }. { $zone }. Hace { $n } min.
T1az = { $code }. { $case }. Hace { $n } min.
T1t = { $code }. { $case }. { $zone }. En marcha, { $hands } de 2.
T1tz = { $code }. { $case }. En marcha, { $hands } de 2.
T1c = { $code }. { $case }. { $zone }. Cerrado.
T1cz = { $code }. { $case }. Cerrado.
T1m = { $code }. { $case }. { $zone }. Puede ser un error, compruébalo.
T1mz = { $code }. { $case }. Puede ser un error, compruébalo.
T1s = { $code }. { $n } más. { $zone }.
T1sz = { $code }. { $n } más.
T2 = { $case }: { $partner } va contigo. Ábrelo aquí.
T2a = { $case } es tuyo. Busco a una segunda persona.
T3 = { $case }: { $need }.
T4 = { $case } otra vez. { $minutes } min sin respuesta.
T4j = { $case } otra vez. Aún sin respuesta, recién llamado.
T5 = { $case }: palabras nuevas.
T6 = { $case }: échale un ojo, pronto.
T7 = { $case }: ya no contesta. { $zone }.
T7z = { $case }: ya no contesta.
T8 = Te pasan { $case }. De { $name }.
T9 = Alguien escribió al mostrador y no pude leerlo. { $zone }.
T9z = Alguien escribió al mostrador y no pude leerlo.

b-take = Lo tomo
b-join = Me uno
b-cover = Cubro
b-look = Ver
b-cant = No puedo
b-open = Abrir
b-on-my-way = Voy de camino
b-with-them = Estoy con la persona
b-read = Leer
b-accept = Aceptar
b-next = Tomar el siguiente
b-send = Enviar
b-keep = Dejar interno
b-cant-busy = Sin tiempo ahora
b-cant-far = Demasiado lejos
b-cant-conflict = Conflicto
b-cant-not-up = No estoy para ello
b-all-the-same = Sí, de todos modos
b-agree = De acuerdo
b-not-yet = Aún no
b-no-line = Ya lo sabe, no hace falta línea
b-it-target = Le pasó a esa persona
b-it-witness = Lo vio
b-more = Más
b-out-action_taken = Tomamos medidas
b-out-support_only = Solo apoyo
b-out-no_action_possible = No se pudo hacer nada
b-out-not_enough_known = No se supo bastante
b-out-mistake = Un error
b-out-referred = Pasado a otros
b-out-duplicate = Igual que otro
b-out-stopped_by_reporter = Pidió que parásemos
b-out-medical_done = Atención terminada
b-im-fine = Estoy bien
b-pause-me = Quiero una pausa
b-like-to-talk = Quiero hablar
b-fine = Bien
b-dont-ask = No preguntes más

t-yours = { $case } es tuyo.
t-yours-already = { $case } ya es tuyo.
t-has-it = Lo tiene { $name }. ¿Te unes o cubres?
t-two-have-it = { $case } ya lo tienen dos personas. Gracias.
t-nobody-has-it = Nadie tiene { $case } todavía. ¿Lo tomas?
t-closed = { $case } está cerrado.
t-you-join = Te unes a { $name } en { $case }.
t-you-cover = Cubres a { $name } en { $case }.
t-cant-noted = Anotado. Gracias por decirlo.
t-cant-why = { $case }: ¿cuál es el motivo? No hace falta decirlo.
t-conflict = { $case }: dijiste que hay un conflicto. ¿Lo llevas de todos modos?
t-asked-first = { $case }: antes una pregunta, en nuestro chat privado.
t-released = Ya no llevas { $case }. Llamo a otras personas.
t-released-second = Ya no llevas { $case }. Gracias.
t-partner-left = { $case }: { $name } se ha tenido que ir. Busco a otra segunda persona.
t-handler-left = { $case }: { $name } lo ha devuelto. Llamo a los demás. Puedes tomarlo.
t-with-you = { $case }: ahora lo tiene { $name }. Vais en pareja.
t-not-yours = { $case } no es tuyo. Tómalo o únete primero.
t-words-of = { $case }: esas palabras son de { $name }, así que decide { $name }.
t-not-for-you = Eso no está abierto para ti aquí.
t-no-button = Ese botón ya no está activo. No se ha perdido nada.
t-one-moment = Un momento.
t-private = Puedo ayudarte mejor en privado.
t-words-back = No es para una sala que leen otros. Tus palabras, para enviarlas desde aquí:
t-in-private = Eso funciona en nuestro chat privado. Escríbelo allí.
t-which-case = ¿Cuál: { $cases }? Pon primero el nombre, así: /{ $command } { $case }
t-no-case = No conozco ningún caso con ese nombre; no se ha hecho nada. /cases muestra los que hay.
t-none-yours = No tienes ningún caso en curso. /cases muestra los que hay.
t-none-waits = No hay nada que espere a nadie. /cases muestra los que hay.
t-none-closed = No tienes ningún caso cerrado hace poco. Pon su nombre después de /reopen.
t-which-words = ¿Para { $cases }? Nadie lo ha recibido aún. Empieza con el nombre, o responde a uno de sus mensajes.
t-whose = ¿Para quién es? Nadie lo ha recibido aún.
b-for-me = Para mí
t-waits = { $case } espera a alguien. ¿Te encargas?
t-who-has = { $case }: { $name } lo lleva. ¿Te unes o cubres?
b-for-myself = Es para mí
t-nothing-done = No se ha hecho nada, y nadie ha recibido lo que escribiste.
t-words-today = /briefing muestra qué significa hoy cada palabra. No se ha hecho nada.
t-did-you-mean = No existe /{ $typed }. ¿Querías decir /{ $command }? No se ha hecho nada.
t-say-what = { $case }: pon las palabras después de /say.
t-storm-over = Todos estos tienen ya a alguien. Gracias.
t-on-your-way = { $case }: anotado. Se lo digo.
t-way-noted = { $case }: anotado que vas de camino.
t-with-them = { $case }: anotado que estás con la persona.
t-below = { $case }: se muestra todo otra vez.
t-below-room = { $case }: se muestra todo otra vez, en su sala.
t-above = { $case }: las palabras nuevas están arriba.

t-who-to = { $case }: ¿a quién? Escribe /handover, el caso y un nombre del equipo.
t-offered = Le he pedido a { $name } que tome { $case }. Hasta entonces sigue siendo tuyo.
t-offer-over = { $case } ya no se te ofrece.
t-handed-over = Ahora { $name } tiene { $case }. Gracias.
t-declined = { $name } no puede tomar { $case }. Sigue siendo tuyo.
t-handler-passes-on = { $case }: { $name } lo lleva y puede pasarlo. Con /release dejas tu propio sitio.
t-nudge = { $case }: espera tus primeras palabras.
t-taken-over = Se volvió a llamar por { $case } y ahora lo tiene { $name }. Puedes unirte.
t-news-due = { $case }: hace mucho que no tiene noticias. ¿Puedes escribir una línea?
t-news-beside = { $case }: ¿sigues a su lado? Si no, di cuándo sabrá de ti: /nextnews

t-their-words = { $case }, sus palabras:
t-from-them = { $case }: de su parte.
t-place-now = { $case }, dónde está ahora:
t-taken-back = { $case }: se retiró un mensaje.
t-changed = { $case }, cambiado a las { $time }:
t-internal-from = { $case }, { $name }, interno:
t-said-by = { $case }, { $name } le dijo:
t-note-from = { $case }, { $name }, nota:
t-their-name = { $case }, su nombre, solo para los dos:
t-name-hidden = { $case }: desde ahora sin nombre, por favor.
t-held = { $case }: lo guardo hasta que vuelva.
t-held-silent = { $case }: nos pidió ir sin escribir. Lo guardo hasta que escriba.
t-fact = { $case }: { $fact }
t-room = { $case }: esta sala es para los dos. Lo que escribes queda aquí. Para hablarle, escribe /say y tus palabras.
t-room-aloud = { $case }: esta sala es para los dos. Lo que escribes queda aquí. No tiene chat con nosotros: ve y habla en persona.
t-room-more = { $case }: { $name } también está ahora en esta sala. Lo que escribes queda aquí. Para hablarle a la persona, escribe /say y tus palabras.
t-room-more-aloud = { $case }: { $name } también está ahora en esta sala. Lo que escribes queda aquí. La persona no tiene chat con nosotros: ve y habla en persona.
t-room-unread = { $case }: { $name }, no pude leer tu último mensaje aquí. No se envió nada de él. Escríbelo otra vez, por favor.
t-room-unknown = { $case }: no conozco ese comando y no se envió nada. /say le habla a la persona, /backup llama a más gente.
t-room-left = { $case }: has salido de su sala, y las palabras nuevas están allí. Te invito otra vez. Para devolverlo, escribe /release.
t-room-enter = { $case }: lo que escribe está en su sala. Acepta mi invitación, o te lo pierdes.
t-room-waits = { $case }: su sala no está lista y las palabras nuevas esperan. Toca Abrir para leerlas aquí. Sigo intentándolo.
t-muted = { $case }: las palabras nuevas llegan ya sin aviso. Una llamada de ayuda sí suena. /mute otra vez lo termina.
t-unmuted = { $case }: las palabras nuevas vuelven a avisar.
t-kept-internal = { $case }: queda interno. Con /say le hablas.
t-send-this = { $case }: ¿se lo envío?
t-said-already = Eso ya se envió.
t-sending = Enviando.
t-sent = { $case } → enviado, { $time }
t-not-delivered = { $case } → no entregado: { $reason }
t-edit-stays = { $case }: lo que recibió queda como estaba. Envía una línea nueva para corregirlo.
t-redact-stays = { $case }: lo que recibió sigue en su pantalla. Con /unsay se retira.
t-media-not-kept = { $case }: este archivo no queda guardado (demasiado grande).
t-words-failed = { $case }: no pude mostrar sus palabras. Toca Abrir para probar otra vez.
reason-gone = me ha bloqueado o se ha ido
reason-too-large = el archivo es demasiado grande
reason-refused = la aplicación no lo aceptó
reason-too-late = ya era tarde para ello
reason-unknown = no sé por qué

t-look = { $case }.
t-look-place = { $zone }.
t-look-nowhere = Lugar no conocido.
t-ago = Hace { $minutes } min.
t-just-now = Ahora mismo.
t-look-target = Persona afectada.
t-look-witness = Lo vio.
t-look-helper = Lo pide para otra persona.
t-look-unknown = No ha dicho a quién afecta.
t-look-yes-no = Solo sí/no.
t-look-away = Disimulando desde las { $time }.
t-look-silent = No escribas, solo ve.
t-look-language = { $language }.
t-look-wants = Quiere: { $name }.
t-look-looks = Busca: { $looks }.
t-look-cover-lanyards = Acércate como por los azules: "¿Preguntaste por los azules?"
t-look-cover-angela = Acércate como quien conoce a Ángela: "Está aquí al lado, ven conmigo."
t-look-cover-plain = Acércate como de paso: "¿Preguntaste por algo?"
t-look-cover-own = Acércate como dice la frase del evento.
t-look-words = Sus palabras:

t-timeline = { $case }, lo anotado:
t-noted = { $case }: anotado.
tl-fact = { $time } { $fact }
tl-fact-by = { $time } { $name }: { $fact }
tl-words = { $time } Sus palabras:
tl-changed = { $time } Cambiado a:
tl-place = { $time } Su lugar:
tl-said = { $time } { $name } le dijo:
tl-taken-back = { $time } se retiró un mensaje.
tl-internal = { $time } { $name }, interno:
tl-note = { $time } { $name }, nota:

fact-says = { $value ->
        [target] Dice: me pasó a mí.
        [witness] Dice: lo vi.
       *[helper] Dice: pido por otra persona.
    }
fact-closest = { $value ->
        [major] En sus palabras: amenazas, o no paró.
        [minor] En sus palabras: palabras o imágenes que hieren.
        [banned] En sus palabras: alguien que no debería estar.
       *[unclear] En sus palabras: algo no está bien.
    }
fact-when = { $value ->
        [now] Cuándo: ahora mismo.
        [today] Cuándo: hoy.
       *[before] Cuándo: antes de hoy.
    }
fact-elsewhere = Fuera del evento.
fact-asked-who = A quién lo hizo, contestó:
fact-asked-where = A dónde fue, contestó:
fact-asked-when = A cuándo fue, contestó:
fact-asked-find = A cómo encontrarle, contestó:
fact-no-danger = Dice: no hay nadie herido ni en peligro ahora.
fact-unfinished = Sin terminar. Dejó de escribir antes de enviarlo.
fact-no-text = Sin terminar, sin texto. Dejó de escribir antes de enviarlo.
fact-last-place = Contacto perdido. Último lugar: { $value }.
fact-contact-lost = Contacto perdido antes de enviarlo. Sin lugar conocido.
fact-wishes = Pide a { $value }.
fact-any-now = Nadie contestó a tiempo. Puede ayudar cualquiera.
fact-claimed = Alguien escribió la palabra de este caso.
fact-claim-no = No era la persona a quien le pasó.
fact-passed-over = Ahora lo tiene la persona a quien le pasó. Sin noticias para quien lo contó primero.
fact-outside-told = Se avisó al contacto de fuera del evento, como quería la persona.
t-outside = Alguien de { $event } quiere hablar con usted. Le dirá la palabra { $case }.
t-claimed = { $case }: alguien escribió la palabra. ¿Es la persona a quien le pasó? Si dudas, pregunta a quien lo contó primero.
t-claim-yes = { $case } es suyo ahora. Te escribe por aquí.
t-claim-no = De acuerdo. { $case } sigue como está.
b-it-is-them = Sí, es esa persona
b-not-them = No, no lo es
fact-help-now = Pidió ayuda ya.
fact-short = Mensaje corto, sin respuesta a nuestra pregunta.
fact-zone = Lugar: { $value }.
fact-child = Se menciona a alguien menor de edad. Valen las reglas de la entidad anfitriona.
fact-next-day = Al día siguiente no está muy bien. Quiere que alguien le escriba.
fact-no-follow-up = No quiere más mensajes del mostrador.
fact-stopped = En pausa, como pidió. Aún no lo tenía nadie.
fact-started-again = Quiere que siga después de todo.
fact-language =
    Escribe en { $value ->
        [ar] árabe
        [bn] bengalí
        [de] alemán
        [es] español
        [fa] persa
        [fr] francés
        [hi] hindi
        [it] italiano
        [ja] japonés
        [ko] coreano
        [nl] neerlandés
        [pl] polaco
        [pt] portugués
        [ru] ruso
        [sv] sueco
        [tr] turco
        [uk] ucraniano
        [zh] chino
       *[other] { $value }
    }. Nadie de turno lo lee.
t-in-group = Mira en el grupo de asistentes, por favor. Quizá alguien te necesita.
t-in-group-asked = Alguien del grupo de asistentes puede necesitarte. Se lo pregunto en privado.
fact-contact = { $value ->
        [free] Puedes escribirle.
        [yes-no] Solo sí o no.
       *[silent] No escribas, solo ve.
    }
fact-hurt = Hay alguien con heridas o malestar.
fact-danger = Hay alguien en peligro.
fact-person = Lo dirá en persona.
fact-yn0 = { $value ->
        [yes] La persona sigue cerca.
       *[no] La persona ya no está cerca.
    }
fact-yn1 = { $value ->
        [yes] Hay alguien con heridas o dolor.
       *[no] No hay nadie con heridas.
    }
fact-yn2 = { $value ->
        [yes] Puede irse de ahí.
       *[no] No puede irse de ahí.
    }
fact-yn3 = { $value ->
        [yes] Está sin compañía.
       *[no] Hay alguien a su lado.
    }
fact-yn4 = { $value ->
        [yes] Quiere que vaya seguridad.
       *[no] No quiere seguridad.
    }
fact-mistake = Dice que fue un error. Compruébalo de todos modos.
fact-held = Sin enviar: espera a que nos escriba.
fact-muted = Palabras nuevas sin aviso desde ahora.
fact-unmuted = Las palabras nuevas vuelven a avisar.
fact-unreadable = Escribió algo que no pude abrir.
fact-stop-asked = Pide parar. Comprueba que lo dice con libertad.
fact-wants-to-talk = Quiere hablar con una persona.
fact-cover-now = En la historia: ahora mismo.
fact-cover-later = En la historia: no ahora mismo. Contacto discreto.
fact-taken = Lo tomó.
fact-joined = Se unió.
fact-covers = Cubre.
fact-released = Lo devolvió.
fact-offered = Lo ofreció a { $value }.
fact-handed-over = Lo recibió.
fact-on-the-way = De camino.
fact-with-them = Con la persona.
fact-target = Le pasó a esta persona.
fact-witness = Lo vio.
fact-closed = De acuerdo en cerrar. Cerrado.
fact-reopened = Abierto otra vez.
fact-unreachable = Me ha bloqueado o se ha ido.
fact-contact-failed = No se pudo contactar con { $value }.
fact-not-kept = Ese archivo es demasiado grande para quedar anotado. Solo está en los chats.
fact-away = Disimula desde ahora. Su chat está borrado. Lo que digas espera hasta que vuelva.
fact-hushed = Ahora no puede hablar aquí. Lo que digas espera hasta que pueda.
fact-back = Ha vuelto, ya no disimula.
fact-plainly = Ya no disimula: dice que puede hablar.
fact-writes-again = Vuelve a escribir.
fact-named = Sus palabras nombran a { $value }. No debe saber nada de esto.
fact-apart = Escrito junto a { $value }, sobre alguien que lo atiende. No debe saber nada de esto.
fact-apart-one = Escrito junto a otro caso, sobre alguien que lo atiende. No debe saber nada de esto.
fact-readmitted = { $value } sí puede ayudar.
fact-excluded = { $value } no debe saber nada de esto.
fact-proposed-action_taken = Propone cerrar: tomamos medidas.
fact-proposed-support_only = Propone cerrar: solo apoyo.
fact-proposed-no_action_possible = Propone cerrar: no se pudo hacer nada.
fact-proposed-not_enough_known = Propone cerrar: no se supo bastante.
fact-proposed-mistake = Propone cerrar: un error.
fact-proposed-referred = Propone cerrar: pasado a otros.
fact-proposed-duplicate = Propone cerrar: igual que otro.
fact-proposed-stopped_by_reporter = Propone cerrar: pidió que parásemos.
fact-proposed-medical_done = Propone cerrar: atención terminada.

t-close-how = ¿Cómo terminó { $case }?
t-close-aside = { $case }: { $name }, la pregunta está en nuestro chat privado. Respóndela ahí.
t-close-whose = { $case }: ¿le pasó a esa persona?
t-close-line = { $case }: escríbele una línea. Pregunto antes de enviarla.
t-close-agree = { $case }: { $name } quiere cerrarlo. ¿De acuerdo?
t-close-agree-room = { $case }: { $name } quiere cerrarlo. { $second }, ¿de acuerdo?
t-close-asked = { $count ->
    [one] { $case }: se ha pedido el acuerdo de una segunda persona.
   *[other] { $case }: se ha pedido el acuerdo de { $count } personas.
}
t-close-nobody = { $case } sigue en curso. Para cerrar hace falta otra persona, y ahora no hay a quién preguntar.
t-close-not-yet = { $case }: { $name } dice que aún no. Sigue en curso.
t-case-closed = { $case } está cerrado. Gracias.
t-kept-open = { $case } sigue en curso.
t-not-closed = { $case } no está cerrado.
t-reopened = { $case } está en curso otra vez. Llamo al equipo.


t-intake = { $case }: aviso al equipo. Quédate a su lado. Busca un lugar tranquilo. No pidas la historia entera dos veces.
t-intake-out = { $case }: el equipo está avisado.
t-intake-not-out = { $case }: aún no he llegado a nadie. Sigo intentándolo. Ve a { $place } o llama al { $phone }.
t-intake-asking = { $case }: nadie lo tiene aún. Pregunto a más gente. Teléfono: { $phone }
t-intake-taken = { $case }: ahora lo tiene { $name }.
t-intake-way = { $case }: { $name } va hacia ti.
t-intake-where = { $case }: ¿dónde estás?
t-intake-words = { $case }: escribe lo que te contó. Sus palabras, como las recuerdes.
t-intake-kind = { $case }: ¿a qué se parece más?
t-intake-done = { $case }: gracias. Más palabras luego: /intake { $case } y las palabras.
t-intake-what = { $case }: pon sus palabras detrás.
t-intake-added = { $case }: añadido.
t-intake-named = { $case }: nombraste a { $name }, así que no se lo enseño. ¿Es sobre esa persona?
t-kept-from = { $case }: { $name } no lo ve.
t-may-help = { $case }: { $name } puede ayudar. El próximo aviso también le llega.
t-intake-slip = { $case } está cerrado de nuevo. No se apuntó nada.
t-intake-no-slip = { $case } está en marcha y lo dejo abierto. Quien lo tiene puede cerrarlo.
b-opened-by-slip = Fue sin querer
t-no-app = { $case }: no tiene chat con el mostrador y no puedo pasarlo. Díselo tú. /signoff puede conectar su teléfono.
t-nudge-aloud = { $case }: te está esperando. Pulsa Estoy a su lado cuando llegues.
t-look-aloud = De viva voz, sin chat.
t-told-aloud = { $case }, de viva voz, lo escribió { $name }:
t-account-by = { $case }, { $name }, para leérselo:
t-read-back-by = { $case }, leído por { $name }:
tl-told = { $time } de viva voz, lo escribió { $name }:
tl-account = { $time } { $name }, para leérselo:
tl-read-back = { $time } { $name } lo leyó:
t-account-what = { $case }: pon las palabras después de /account y el nombre. Solo lo que toca al trato con esa persona.
t-account-kept = { $case }: guardado. /signoff se lo lee.
t-account-none = { $case }: aún no hay nada que leer. Escríbelo antes con /account y el nombre.
t-signoff = { $case }: que lo abra en su propio teléfono. Sirve una vez, durante 24 horas. O que escriba al mostrador: so { $code }
t-signoff-code = { $case }: que escriba esto al mostrador desde su propio teléfono. Sirve una vez, durante 24 horas: so { $code }
link = { $link }
b-read-aloud = Sin teléfono: lo leo yo
t-signoff-theirs = { $case }: esto es para la persona a la que le pasó. El código sigue sirviendo.
t-signoff-opened = { $case }: ha abierto lo que escribiste.
t-signoff-second = { $case }: hace falta otra persona que estuviera allí. Que se una alguien primero.
t-signoff-read = { $case }: léele esto. Luego pregunta si está bien.
t-signoff-agreed = { $case }: { $name } se lo lee en voz alta. ¿Dijo que está bien?
b-agreed-aloud = De acuerdo, en persona
t-signed = { $case }: de acuerdo en persona, y apuntado.
t-signed-reach = { $case }: dice que está bien. Ya puedes escribirle: /say
t-signoff-over = { $case }: eso está resuelto o se escribió de nuevo.
t-signoff-otherwise = { $case }: { $name } dice que aún no. Escríbelo de nuevo con /account y luego /signoff.
t-signoff-otherwise-noted = { $case }: apuntado. Se escribirá de nuevo.
fact-told-aloud = Contado de viva voz, apuntado aquí.
fact-not-said = { $value ->
    [where] No se dijo dónde.
    [words] Aún sin palabras.
   *[kind] No se dijo de qué tipo.
}
fact-kind = { $value ->
    [medical] Hay alguien con heridas o malestar.
    [critical] Hay alguien en peligro.
    [major] Amenazas, o no paró.
    [minor] Palabras o imágenes hirientes.
    [banned] Alguien que no debería estar aquí.
   *[unclear] Algo no va bien.
}
fact-slip = Abierto sin querer. Cerrado de nuevo.
fact-account-opened = El relato se abrió en un teléfono.
fact-signed = El relato está firmado: dice que está bien.
fact-signed-aloud = Se le leyó en voz alta. De acuerdo en persona.

b-more-first = Volver al principio
b-out-malicious = Falso, y a sabiendas
b-out-drill = Un simulacro
fact-proposed-malicious = Quiere cerrar: falso, y a sabiendas.
fact-proposed-drill = Quiere cerrar: un simulacro.
fact-agreed-malicious = De acuerdo en que era falso, y a sabiendas.
t-close-as = Como: { $outcome }
t-close-changed = { $case }: eso era sobre una propuesta anterior. Contesta la más nueva, por favor.
t-close-mistake = { $case }: no envío nada por mi cuenta. Explícaselo y da las gracias. Di a la otra persona que fue una falsa alarma.
t-malicious-early = { $case }: no antes de las { $time }. Primero pruebas, no una impresión. Hasta entonces, cuida de todas las personas.
t-malicious-who = { $case }: hacen falta dos personas que deciden y quien dirige, ninguna con el caso. Pide que añadan una, o elige otro final.
t-malicious-waits = { $case }: apuntado. Hacen falta dos personas que deciden y quien dirige. Ya se lo he pedido a las demás.
t-close-which = { $case }: ¿lo mismo que cuál? Puedes escribir su nombre.
fact-same-as = Lo mismo que { $value }.
t-close-did = { $case }: ¿qué se hizo?
t-close-more = { $case }: ¿algo más?
t-close-other = { $case }: ¿qué se hizo, en tus palabras?
b-did-reminder = Un recordatorio
b-did-apart = Sin contacto
b-did-talk = Charla terminada
b-did-left = Dejó el evento
b-did-other = Otra cosa
b-did-none = Nada de esto
b-did-all = Nada más que apuntar
fact-measure = { $value ->
    [reminder] Hecho: un recordatorio.
    [apart] Hecho: sin contacto entre sí.
    [talk] Hecho: la charla terminó.
    [left] Hecho: dejó el evento.
   *[other] Hecho: otra cosa, ver la nota.
}
t-close-pair = { $count ->
    [one] { $case }: dos del equipo fueron a su lado. ¿Quién primero?
   *[other] { $case }: ¿y quién fue la otra persona?
}
t-close-pair-who = { $case }: no conozco a nadie del equipo con ese nombre.
t-close-pair-first = { $case }: eso necesita dos nombres, así que aún no está apuntado.
fact-walked = { $value } fue a su lado.
t-close-refer = { $case }: ¿a quién hay que decírselo aún? Puedes apuntarlo aquí.
t-refer-event = Acoso en el evento: la Fundación, ca@wikimedia.org.
t-refer-technical = En un evento técnico: techconduct@wikimedia.org.
t-refer-affiliate = Alguien de un afiliado: la Fundación y ese afiliado.
t-refer-affiliates = Todos de afiliados: el Comité de Afiliaciones y la Fundación.
t-refer-next-door = Alguien de otro evento aquí: su equipo, si la persona quiere.
t-refer-crime = Delito o peligro: la policía, si la persona quiere o hay peligro.
t-refer-team = Sobre nuestro equipo: { $contact }.
b-refer-none = A nadie más
b-refer-done = Ya lo saben
fact-referral = { $value ->
    [none] Nadie más tiene que saberlo.
    [done] Quien debía saberlo ya lo sabe.
   *[due] Falta decirlo, ver la nota.
}
t-close-passed = { $case }: ¿a quién lo pasaste, con su permiso? Escríbelo como lo puede leer.
t-close-passed-sure = { $case }: leerá que lo pasaste a { $name }, con su permiso. ¿Está bien?
b-passed-sure = Sí, con ese nombre
fact-passed-name = Escribió a quién lo pasó: { $value }.
b-passed-agreed = Sí, sin nombre
b-passed-unasked = No se le preguntó
fact-passed-to = Pasado a { $value }, con su permiso.
fact-passed-agreed = Pasado a otros, con su permiso.
fact-passed-unasked = Pasado a otros. No se le preguntó.
t-close-tomorrow = { $case }: ¿ofrezco escribirle mañana?
b-offer-it = Sí, ofrécelo
b-no-offer = No, déjalo
fact-no-check-in = No preguntarle por mañana.

t-thank-whom = { $case }: /thank es para quien lo vio, cuando está cerrado.
t-thank-not = { $case }: sin enviar. Ya tiene un gracias, o allí no debe llegar nada.
t-thanked = { $case }: le doy las gracias. No nombra a nadie.
fact-thanked = Gracias enviadas, sin nombres.

t-on-duty = Estás de turno, { $name }. /offduty lo termina.
t-off-duty = Ya no estás de turno. Gracias.
t-still-yours = Sigue contigo: { $case }. Pásalo primero: /handover o /release
t-who = De turno:
t-who-nobody = No hay nadie de turno.
t-who-line = { $name }. { $roles }. { $languages }. { $ready }
t-cases = En curso, el más antiguo primero:
t-cases-none = No hay nada en curso.
U1 = Buen trabajo hoy, { $name }. ¿Quieres una pausa?
U2 = Gracias. Estas personas dijeron que puedes llamarlas: { $peer_list }. O fuera del equipo: { $support_line }.
U3 = ¿Qué tal después de ayer? No hace falta contestar.

## El espacio de un caso

t-topic = { $case }: este tema es para los dos. Lo que escribes aquí queda dentro. Con /say le hablas.
t-topic-team = { $case }: todo el equipo puede leer este tema. Lo que escribes aquí queda dentro. Con /say le hablas.
t-topic-gone = Su tema ya no está. Sigo aquí.
t-topic-shut = { $case }: su tema en el grupo ya no está. Seguimos aquí, en privado. Pulsa Abrir para leerlo todo.
b-reply = Responder
b-never-mind = Mejor no
t-reply-next = { $case }: { $name }, tu próximo mensaje aquí le llega a la persona. Solo ese.
t-reply-over = { $case }: no se envió nada. Lo que escribes aquí vuelve a quedar dentro.
t-unsay-nothing = { $case }: no queda nada que retirar.
t-unsaying = { $case }, retiro de su pantalla:
t-unsaid-unseen = { $case }: retirado. No lo había visto.
t-unsaid = { $case }: retirado de su pantalla. Puede que lo leyera antes.
t-unsay-failed = { $case }: no pude retirarlo. Sigue en su pantalla.
t-unsaid-by = { $case }: { $name } retira lo último que se le dijo.
t-said-unsaid = { $case }, { $name } le dijo, retirado a las { $time }:
tl-unsaid = { $time } { $name } retiró lo último que se le dijo.
## Pedir más ayuda

T10 = { $case }: { $need }. { $zone }.
T10z = { $case }: { $need }.
T10t = { $case }: { $need }. { $zone }. Ya va bastante gente.
T10tz = { $case }: { $need }. Ya va bastante gente.
T10o = { $case }: { $need }. Ya no hace falta ir.
T11 = { $need }. { $zone }.
T11z = { $need }.
b-coming = Voy
b-they-came = Ya están aquí
b-need = Hace falta…
b-need-partner = Una segunda persona
b-need-more = Más gente del equipo
b-need-security = La seguridad de aquí
b-need-first_aid = Ayuda sanitaria
b-need-myself = Estoy en apuros
b-need-lead = Quien dirige, decidir
b-need-services = Ambulancia, bomberos, policía
b-need-clear = Un sitio tranquilo
b-need-escort = Alguien que acompañe
b-need-done = Listo, anular todo
t-need-which = { $case }: ¿qué hace falta?
t-need-asking = { $case }: { $need }. Lo estoy pidiendo.
t-need-already = { $case }: { $need } se acaba de pedir.
t-need-asked = { $case }: { $need }. Les ha llegado: { $names }.
t-need-again = { $case }: { $need }. Sigue pendiente, lo pido otra vez. Les ha llegado: { $names }.
t-need-outside = { $need }: también lo tiene el contacto de fuera de los chats. No puede contestar aquí.
t-need-outside-only = { $case }: { $need }. Lo tiene el contacto de fuera de los chats. No puede contestar aquí.
t-need-comes = { $case }: { $need }. { $name } va para allá.
t-need-not-after-all = { $case }: { $need }. Al final { $name } no puede ir.
t-need-nobody = { $case }: { $need }. No he llegado a nadie. Llama al { $phone } o pide ayuda a quien esté cerca.
t-need-go = { $case }: gracias. Ve a { $zone }. Lo pide { $name }.
t-need-go-z = { $case }: gracias. Lo pide { $name }. Pregúntale dónde.
t-need-yours = { $case }: ya estás en ello.
t-need-enough = { $case }: ya va bastante gente. Gracias.
t-need-over = { $case }: eso ya pasó. Gracias.
t-need-none = { $case }: no hay nada pedido.
t-need-ended = { $case }: queda anulado todo lo pedido.
t-need-here = { $case }: { $need } ya está contigo. Dejo de pedirlo.
t-need-drill = { $need } marca un ejercicio. No se ha llamado a nadie.
t-need-ring = { $case }: llama ya al { $emergency_number }, desde cualquier teléfono. Di primero dónde estás. Pido a los nuestros que les esperen en la puerta.
t-look-trouble = { $name }, del equipo, necesita ayuda.
fact-trouble = { $value }, del equipo, está en apuros. No escribas, ve.
fact-need = { $value ->
        [partner] Pide una segunda persona.
        [more] Pide más gente del equipo.
        [security] Pide la seguridad del recinto.
        [first_aid] Pide primeros auxilios.
        [services] Pide un servicio de fuera.
        [lead] Pide a quien dirige.
        [clear] Pide un espacio tranquilo.
       *[escort] Pide a alguien que acompañe.
    }
fact-coming = { $value ->
        [lead] Va a decidir.
        [escort] Va a acompañar.
       *[more] Va a ayudar.
    }
fact-need-over = Anula lo pedido.

## Frases en las salas del evento

t-spoken-open = { $case } queda abierto para { $zone } y el equipo lo tiene. ¿Qué deben saber? Escríbelo aquí.
t-spoken-yours = { $case } es el que abriste, así que lo toman otros. Escribe aquí lo que deben saber. /need pide más.
t-spoken-where = { $need }: ¿adónde? Aún no se ha llamado a nadie.
t-spoken-unknown = No conozco ningún caso abierto con ese nombre. { $need }: ¿adónde? Aún no se ha llamado a nadie.
b-nothing-meant = Nada, era solo una palabra
t-spoken-nothing = De acuerdo. No se ha llamado a nadie.
t-spoken-called = Ya los llamo.

## La categoría

b-category = Categoría
b-category-medical = { $code }: daño, malestar
b-category-critical = { $code }: ataque, peligro
b-category-major = { $code }: no paró
b-category-banned = { $code }: entrada vetada
b-category-minor = { $code }: palabras feas
b-category-unclear = { $code }: algo raro
t-category-which = { $case } es { $code } ahora. ¿Qué es?
t-category-now = { $case } es { $code } ahora.
t-category-same = { $case } ya es { $code }.
fact-category = { $value ->
        [medical] Categoría: alguien está mal o tiene daño.
        [critical] Categoría: un ataque, o peligro.
        [major] Categoría: amenazas, o no paró.
        [banned] Categoría: alguien que no debería estar aquí.
        [minor] Categoría: palabras o imágenes hirientes.
       *[unclear] Categoría: algo no va bien.
    }

menu-onduty = Estoy de turno
menu-offduty = Termino mi turno
menu-who = Quién está de turno
menu-cases = Qué hay en curso
menu-take = Tomar un caso
menu-join = Unirme como segunda persona
menu-cover = Cubrir un puesto
menu-cant = No puedo
menu-release = Devolver un caso
menu-handover = Pasar un caso
menu-look = Ver en privado
menu-say = Hablar con la persona
menu-note = Escribir una nota
menu-timeline = Lo anotado
menu-onmyway = Voy de camino
menu-withthem = Estoy con la persona
menu-mute = Sin aviso de palabras
menu-close = Cerrar un caso
menu-reopen = Reabrir un caso
menu-unsay = Retirar lo último
t-me = { $name }, esto es lo que sé de ti.
t-me-roles = En el equipo eres: { $roles }.
t-me-shown = Quien nos escribe lee: { $name }.
t-me-speaks = Hablas: { $languages }.
t-me-wearing = Se fijan en: { $vest }.
t-me-posted = Tu puesto: { $post }.
t-me-nicks = También te llaman: { $name }.
t-me-ring-yes = El equipo puede llamarte tras un rato difícil.
t-me-ring-no = El equipo no te llama.
t-me-name = ¿Qué nombre debe leer la gente? Escríbelo, o elige.
t-me-languages = ¿Qué idiomas hablas? Tócalos, o escríbelos todos, así: en, es
t-me-wears = ¿Qué llevas puesto? Escríbelo, así: chaleco turquesa
t-me-post = ¿Cuál es tu puesto? Alguien puede cubrirlo. Escríbelo, así: Registro
t-me-nick = ¿Cómo más te llaman? Escribe nombres y alias, con comas.
t-me-behind = Tienes un caso, así que escríbelo de este modo: /me { $field } y las palabras.
t-me-too-long = Hasta { $count } letras, por favor. No cambió nada.
t-me-taken = Ese nombre puede significar otra persona o cosa aquí. Elige otro.
t-me-which-language = Los conozco por dos letras, así: en, es. No cambió nada.
t-me-short-nick = Los nombres necesitan tres letras o más, o los encuentro en todas partes. No cambió nada.
b-me-name = Nombre visible
b-me-languages = Idiomas
b-me-wears = Lo que llevo
b-me-post = Mi puesto
b-me-nick = También me llaman
b-me-ring = Pueden llamarme
b-me-no-ring = Ya no me llamen
b-back = Atrás
b-me-roster-name = Mi nombre en la lista
b-me-no-name = Sin nombre
b-me-as-team = Como el equipo
b-me-no-post = Sin puesto
b-me-no-nick = Sin otros nombres
t-ready = Todo listo.
t-missing = { $missing ->
        [s] Falta: pulsar Iniciar en nuestro chat.
        [p] Falta: /pushtest
        [q] Falta: /quiz
        [sp] Falta: pulsar Iniciar en nuestro chat, y luego /pushtest
        [sq] Falta: pulsar Iniciar en nuestro chat, y luego /quiz
        [pq] Falta: /pushtest y /quiz
       *[spq] Falta: pulsar Iniciar en nuestro chat, y luego /pushtest y /quiz
    }
t-push-soon = Bloquea el móvil ahora. En diez segundos llega una prueba con sonido. Tócala antes de un minuto.
t-push-test = Prueba del mostrador. Toca el botón ahora.
t-push-well = { $count ->
        [one] Tocada a { $count } segundo. Los avisos te llegan.
       *[other] Tocada a los { $count } segundos. Los avisos te llegan.
    }
t-push-late = Esa prueba terminó. Cuenta dentro de un minuto. Inténtalo otra vez: /pushtest
t-push-missed = Nadie tocó la prueba en un minuto: un aviso podría perderse. Mira tres cosas. Los avisos y el sonido de este chat están activos. El móvil no está en silencio. El ahorro de batería no frena esta app.
b-got-it = Aquí estoy
b-once-more = Otra vez
t-quiz-ask = { $n } de { $count }. ¿Qué palabra significa: { $meaning }?
t-quiz-word = { $n }. { $word }
t-quiz-right = Correcto.
t-quiz-wrong = Esa no es.
t-quiz-none = Esa no es ninguna de las palabras. Envía un número o una palabra. Lo más largo va adonde siempre.
t-quiz-over = Esa pregunta ya está respondida. La abierta está abajo.
t-quiz-passed = Las { $count } bien. Gracias, cuenta.
t-quiz-failed = { $n } de { $count } bien. Cuenta con las { $count }: una palabra mal puede enviar a la gente a otro lado.
t-word = { $word }: { $meaning }
t-means-medical = alguien está mal o se hizo daño
t-means-critical = poner a alguien fuera de alcance, ya
t-means-major = es serio, o no paró
t-means-banned = alguien está aquí y no puede
t-means-minor = es poco, y también cuenta
t-means-unclear = aún no se sabe qué es
t-means-partner = una segunda persona
t-means-more = más gente del equipo
t-means-security = los guardias del lugar
t-means-first_aid = primeros auxilios
t-means-services = ayuda de fuera del lugar
t-means-lead = quien dirige, o una decisión
t-means-clear = una sala tranquila, o despejar el sitio
t-means-escort = acompañar a alguien afuera
t-means-myself = yo también necesito ayuda
t-means-done = hecho, todo bien
t-means-drill = esto es un ejercicio
t-briefing = Hoy, en un minuto:
t-brief-zone = { $zone } es { $place }.
t-brief-lead = Dirige: { $name }.
t-brief-no-lead = Ahora no dirige nadie que esté de turno.
t-brief-1 = 1. Si hay una vida en riesgo, primero actúa. Luego llama a otra persona. Esto no se hace a solas.
t-brief-2 = 2. Escucha hasta el final. No digas cómo terminará. No pidas motivos. Solo /say les llega.
t-brief-3 = 3. Nombres, aspecto y motivos nunca van por radio ni a un grupo.
t-brief-offer = Palabras, zonas y quién dirige, en un minuto:
b-briefing = Repaso
t-lead-asked = Se lo pregunté a quien dirige. Hasta entonces sigue contigo.
t-no-lead = No encuentro a nadie que dirija. /handover lo pasa, /release lo devuelve.
t-lead-let-go = { $name } quiere terminar su turno y aún tiene { $case }. ¿Que lo lleven otros?
t-lead-let = { $case }: llamo a los demás.
t-lead-kept = { $case } sigue donde está.
t-lead-settled = { $case }: eso ya está resuelto.
t-lead-stays = { $case }: { $name } te pide que lo sigas llevando por ahora.
t-let-go = { $case } ya no está contigo. Gracias.
t-let-go-off = { $case } ya no está contigo, y tu turno terminó. Gracias.
b-ask-lead = Preguntar a quien dirige
b-let-go = Que lo lleven otros
b-stays = Sigue ahí
t-care-fine = Me alegra saberlo.
t-care-never = No volveré a preguntar. /checkin está ahí cuando quieras.
t-care-pause = Tu turno terminó. Pido a otros que te cubran. A nadie se le dice por qué.
t-care-cover = { $name } no está de turno por un rato. ¿Puedes cubrir?
t-care-away = { $name } no está de turno por un rato. Pido a otros que cubran.
t-care-peer = { $name } quiere hablar cuando tengas un momento. Queda entre ustedes.
t-care-told = { $name } sabe que quieres hablar. Nadie más lo sabe.
t-care-not-now = Ahora no puedo contactar con esa persona. Puedes elegir otra.
U2p = Gracias. Estas personas dijeron que puedes llamarlas: { $peer_list }.
U2s = Gracias por decirlo. Alguien con quien hablar, fuera del equipo: { $support_line }.
U2n = Gracias por decirlo. Aún no tengo un nombre que darte. Alguien de confianza fuera del evento es un buen comienzo.
b-i-am-on = Estoy de turno
t-joined = Te damos la bienvenida al equipo, { $name }. Aquí eres: { $roles }.
t-joined-next = Tres pasos para tenerlo todo listo: quién eres aquí, una prueba, diez palabras.
t-join-already = Ya estás en el equipo. El código sigue valiendo para la otra persona.
t-left-team = Ya no estás en el equipo del mostrador. Gracias por tu tiempo. Si nos necesitas, escribe aquí.
b-start-me = Quién soy aquí
b-start-push = Prueba de aviso
b-start-quiz = Diez palabras
t-has-it-post = Lo tiene { $name }. ¿Te unes a { $name }, o cubres aquí: { $post }?
t-teaspoon-post = ¿Te unes a { $name }, o cubres aquí: { $post }?
t-you-cover-post = { $case }: cubres a { $name } aquí: { $post }.
menu-me = Quién soy aquí
menu-pushtest = Prueba de aviso
menu-quiz = Diez palabras
menu-briefing = Hoy, en un minuto
menu-checkin = Cómo estoy
menu-need = Pedir ayuda con un caso
menu-backup = Pedir más gente
menu-setcategory = Fijar qué es un caso

## Checklists: read by those who have the case, on a screen they look at

b-list-every = Todos los casos
b-list-leaving = Pedir que se vaya
b-list-subject = Hablar con quien se menciona
b-list-mistake = Era un error
b-list-malicious = Inventado adrede
b-list-spoken = Contado en persona
b-list-more = Otras listas
b-see-list = Ver la lista
b-tick = { $n }
b-ticked = ✓ { $n }
b-untick = Quitar la marca
b-one-of-two = Soy una de las dos
b-ask-escorts = Pedir acompañantes
b-name-back = Quitar mi nombre
t-list = { $case }, { $list }:
t-list-item = { $n }. { $item }
t-list-done = ✓ { $n }. { $item } ({ $name }, { $time })
t-list-opened = { $case }: { $name } abrió la lista.
t-list-which = { $case }: ¿qué lista?
t-ticked = { $n } queda marcado.
t-unticked = { $n } vuelve a estar pendiente.
t-not-ticked = { $n } no está marcado.
t-ticked-already = { $n } lo marcó { $name } a las { $time }. /untick { $n } quita la marca.
t-untick = { $case }: { $n } lo marcó { $name } a las { $time }. ¿Quitar la marca?
t-tick-which = { $case }: ¿qué punto? Así: /tick 3. /checklist los muestra.
t-two-none-leaving = Primero dos acompañantes: aún ningún nombre.
t-two-one-leaving = Primero dos acompañantes: { $name }, y otra persona.
t-two-both-leaving = Acompañan: { $name }, { $name_2 }.
t-two-none-subject = Primero dos para la charla: aún ningún nombre.
t-two-one-subject = Primero dos para la charla: { $name }, y otra persona.
t-two-both-subject = Hablan con la persona: { $name }, { $name_2 }.
t-two-first-leaving = { $n } espera el nombre de dos acompañantes.
t-two-first-subject = { $n } espera el nombre de dos del equipo.
t-two-noted = { $case }: eres una de las dos personas. Gracias.
t-two-full = { $case }: ya hay dos. Gracias.
t-two-complete = { $case }: { $name } y { $name_2 } son las dos personas.
t-two-already = { $case }: tu nombre ya está.
t-two-gone = { $case }: { $name } ya no es una de las dos personas.
t-two-off = { $case }: tu nombre ya no está.
t-two-not-you = { $case }: tu nombre no está.
t-two-which = { $case }: ¿para qué? /twonames leaving o /twonames subject.
t-escort = { $case }: fiambrera. Lo lleva { $name }.
t-escort-at = { $case }, { $zone }: fiambrera. Lo lleva { $name }.
t-escort-sent = { $case }: he preguntado a { $names }.
t-escort-nobody = { $case }: no hay acompañantes de turno. /twonames vale para quien lleves contigo.
t-escort-cant = { $case }: { $name } no puede ser una de las dos.
tl-list = { $time } { $name } abrió la lista { $list }.
fact-ticked = Hecho: { $value }
fact-unticked = Sin hacer: { $value }
fact-two-leaving = Es una de las dos personas que acompañan.
fact-two-subject = Es una de las dos personas para la charla.
fact-not-two-leaving = Ya no es una de las dos personas que acompañan.
fact-not-two-subject = Ya no es una de las dos personas para la charla.
fact-escort-asked = Pidió a { $value } que acompañe.
t-list-every-1 = ¿Está fuera de peligro y sin heridas? Si no, actúa primero y pregunta después.
t-list-every-2 = Ofrece un lugar tranquilo: una puerta que cerrar o algo de distancia.
t-list-every-3 = Pregunta: ¿te parece bien hablar conmigo o prefieres a otra persona?
t-list-every-4 = ¿Hay una segunda persona contigo o cubriendo tu puesto?
t-list-every-5 = Deja que termine. Di con tus palabras lo que has entendido. Deja que lo corrija.
t-list-every-6 = Pregunta qué ayudaría ahora: agua, compañía, una amistad, transporte, una línea de ayuda, estar a solas.
t-list-every-7 = Acordad cómo escribirle sin riesgo. Pregunta quién puede saberlo.
t-list-every-8 = Deja abierto el resultado. Di cuándo tendrá noticias tuyas.
t-list-every-9 = Escribe tus notas mientras está fresco.
t-list-every-10 = Di al equipo cómo va: de camino, con la persona, próximas noticias.
t-list-medical-1 = Mira primero: ¿puedes acercarte sin daño?
t-list-medical-2 = ¿Corre peligro una vida? Llama ya al número de emergencias.
t-list-medical-3 = Llama a los primeros auxilios del recinto.
t-list-medical-4 = Envía a alguien a la entrada para guiar a quien viene a ayudar.
t-list-medical-5 = Haz sitio. Aparta las miradas. Sin fotos.
t-list-medical-6 = Quédate hasta que alguien tome el relevo.
t-list-medical-7 = ¿Al hospital? Acordad quién acompaña.
t-list-medical-8 = Pregunta a quién avisar. Avisa solo a quien diga.
t-list-medical-9 = Busca quien cubra a quienes dejaron su puesto.
t-list-medical-10 = Mira cómo están quienes estaban cerca.
t-list-medical-11 = Anota las horas: cuándo empezó, quién vino, cuándo se fueron.
t-list-critical-1 = Llévala adonde la otra persona no pueda llegar.
t-list-critical-2 = ¿Peligro ahora? Llama a emergencias. Si no, policía solo si lo desea.
t-list-critical-3 = Busca ya a tu segunda persona. Avisa a quien dirige y a quien es responsable.
t-list-critical-4 = Pide a seguridad que se quede con la otra persona.
t-list-critical-5 = Deja el lugar, la ropa y las cosas como están, si puedes.
t-list-critical-6 = Di con suavidad: algunas pruebas médicas sirven más si son pronto. Decide la persona. Ofrece acompañar.
t-list-critical-7 = Guarda mensajes y fotos. No borres nada.
t-list-critical-8 = Díselo solo a quien tenga que saberlo.
t-list-critical-9 = Procura que las dos personas no se vean ni se escriban.
t-list-critical-10 = Averigua a quién hay que avisar fuera del evento.
t-list-major-1 = Separa a las dos personas.
t-list-major-2 = Id a una sala tranquila.
t-list-major-3 = Escúchalo todo, con la calma que necesite.
t-list-major-4 = Pregunta quién más lo vio u oyó. Habla con esas personas.
t-list-major-5 = Llévalo a quienes deciden. Nadie decide esto en solitario.
t-list-major-6 = Dos del equipo habláis con la persona de la que se trata.
t-list-major-7 = Elegid el paso: recordatorio, distancia, fin de la charla, salir.
t-list-major-8 = Di a la persona afectada qué se decidió.
t-list-major-9 = Vigila que nadie le haga pagar por hablar.
t-list-major-10 = Mira habitaciones y actos de noche: ¿coinciden ahí?
t-list-banned-1 = Comprueba el nombre en la lista con discreción. Pregunta a quien dirige.
t-list-banned-2 = No digas el motivo, pregunte quien pregunte.
t-list-banned-3 = Id dos, con seguridad cerca.
t-list-banned-4 = Pídele con educación que se vaya.
t-list-banned-5 = ¿Se queda? Primero la dirección del recinto, luego la policía.
t-list-banned-6 = Avisa a quienes les pueda afectar, sin detalles.
t-list-banned-7 = Avisa a la organización que no le deja entrar.
t-list-minor-1 = Agradece que lo cuente.
t-list-minor-2 = Habla un momento con la persona en cuestión. Id dos si puede haber tensión.
t-list-minor-3 = Procura que se cambien las diapositivas o las imágenes.
t-list-minor-4 = Anótalo. Mira si ya pasó antes.
t-list-minor-5 = Di a la persona afectada qué se hizo.
t-list-unclear-1 = Pregunta qué le pareció mal. No hace falta ponerle nombre.
t-list-unclear-2 = Pregunta qué mejoraría el resto de su día.
t-list-unclear-3 = ¿Hay algo más detrás? Pregunta a quien pueda saberlo.
t-list-unclear-4 = Anótalo, aunque no siga nada.
t-list-unclear-5 = Ofrece volver a hablar.
t-list-leaving-1 = Hay dos acompañantes. Seguridad está cerca.
t-list-leaving-2 = Lleva a la persona aparte, donde no la vean.
t-list-leaving-3 = Con calma, respeto y brevedad: qué se decidió, qué significa ahora, a quién escribir.
t-list-leaving-4 = Sin debate. Nunca el nombre de quien habló.
t-list-leaving-5 = Ocúpate de sus cosas, acreditación, acceso, charlas y llave.
t-list-leaving-6 = Elige un camino que evite a la persona afectada.
t-list-leaving-7 = ¿Se niega? Seguridad, luego la dirección del recinto, luego la policía.
t-list-leaving-8 = Una frase para la organización, sin nombres. Sale al cerrar; de un caso restringido, ninguna.
t-list-leaving-9 = Las dos personas escribís vuestras notas.
t-list-subject-1 = Nadie hace esto en solitario. Estáis dos.
t-list-subject-2 = Escucha su versión hasta el final.
t-list-subject-3 = Di de qué norma se trata y qué causó a otras personas.
t-list-subject-4 = No pidas disculpas forzadas ni las transmitas.
t-list-subject-5 = Pide que deje en paz a la otra persona: ni palabras ni mensajes.
t-list-subject-6 = Di qué viene ahora y quién puede revisarlo.
t-list-subject-7 = Mantén la cortesía, diga lo que diga.
t-list-mistake-1 = Tómate tu tiempo. Da las gracias igualmente.
t-list-mistake-2 = Lo que sintió es real. Lo que pasó es otra cuestión.
t-list-mistake-3 = Explícalo sin culpar.
t-list-mistake-4 = Di a la otra persona que fue una falsa alarma. Deja que se enfade.
t-list-mistake-5 = Ciérralo como error.
t-list-malicious-1 = Guíate por lo que se puede mostrar, no por una impresión.
t-list-malicious-2 = Deciden dos personas con ese papel y quien dirige. No en las dos primeras horas.
t-list-malicious-3 = Protege a la persona acusada.
t-list-malicious-4 = Los pasos contra quien lo inventó son un caso propio, con otra persona a cargo.
t-list-malicious-5 = Pásalo como cualquier otro, si alguien más debe saberlo.
t-list-malicious-6 = Escribe los motivos.
t-list-spoken-1 = Primero la persona. El papel, después.
t-list-spoken-2 = Escríbelo en cuanto termine.
t-list-spoken-3 = La persona lee la parte que le toca y dice sí o la cambia.
t-list-spoken-4 = /signoff se lo muestra en su propio teléfono.

## Ready lines: what stands beside them; the lines themselves are in attendee.ftl, say-…

t-phrases = { $case }: ¿palabras para qué momento?
b-say-first = Primeras palabras
b-say-safety = Fuera de peligro
b-say-feeling = Lo que siente
b-say-choice = Qué ayudaría
b-say-facts = Qué pasó
b-say-check = Repetirlo
b-say-someone = Otra persona
b-say-limits = Lo que no se sabe
b-say-close = Para terminar
t-phrase = { $case }, como lo leería:
t-phrase-means = Dice:
b-phrase-send = Enviar tal cual
b-phrase-change = Cambiarlo antes
t-phrase-yours = { $case }: escríbelo a tu manera. Pregunto antes de enviarlo.
t-phrase-say = { $case }: cópialo, cámbialo y ponlo tras /say.
t-phrase-copy = { $words }
t-phrase-blank = Aún queda un hueco. Cámbialo antes.
t-avoid-first = Evita un simple «¿Qué necesitas?»: ya lo ha contado.
t-avoid-safety = Evita decirle cómo debe sentirse.
t-avoid-feeling = Evita «Sé cómo te sientes». Nadie lo sabe.
t-avoid-choice = Evita preguntar qué hacer con la otra persona.
t-avoid-facts = Evita toda pregunta que empiece por «¿Por qué?».
t-avoid-check = Evita resumir como si lo juzgaras.
t-avoid-someone = Evita tomarte mal un sí.
t-avoid-limits = Evita decir qué le pasará a nadie.
t-avoid-close = Evita el silencio: di cuándo vuelves a escribir.

## Notes

t-note-next = { $case }: escribe o di tu nota, o envía una foto. Queda en el equipo.
t-note-headings = Si ayuda: Ahora. Cuándo. Dónde. Qué se dijo o hizo, con sus palabras. Quién (nombre, acreditación, aspecto). Quién lo vio. Qué quiere. Qué hicimos.
t-note-added = { $case }: la nota queda como estaba. Tu cambio se añade debajo.
t-noted-already = { $case }: eso ya es una nota.
t-timeline-page = { $case }, lo anotado, { $number } de { $of }:

## Next news

t-news-told = { $case }: le digo que tendrá noticias antes de las { $time }.
t-news-noted = { $case }: anotado para las { $time }. La persona no recibe aviso.
t-news-no-time = { $case }: ¿para cuándo? Así: /nextnews 18:00 o /nextnews en 20 min. Son las { $time }.
t-news-passed = { $case }: esa hora ya pasó. Son las { $time }. No se dijo nada.
t-news-too-far = { $case }: faltan más de dos días. Son las { $time }.
t-news-soon = { $case }: espera una línea tuya antes de las { $time }.
t-news-lead = { $case }: tocaba dar noticias y no se escribió nada. Lo lleva { $name }. ¿Puedes mirar?
fact-news-by = Noticias anunciadas para las { $value }.

## Cases that have to do with each other

t-linked = { $case } y { $other } quedan unidos.
t-linked-already = { $case } y { $other } ya estaban unidos.
t-link-itself = Es el mismo caso dos veces.
t-link-which = { $case }: ¿con qué otro caso? Pon su nombre detrás.
fact-linked = Unido con { $value }.
fact-linked-one = Unido con otro caso.
fact-same-as-one = El mismo que otro caso.

## Asking the person for one thing

t-ask = { $case }: ¿qué le pides?
b-ask-photo = Una foto
b-ask-place = Dónde está
b-ask-yesno = Un sí o no
t-ask-what = ¿Pedir qué? /ask photo, /ask place, o /ask yesno y tu pregunta.
t-ask-words = { $case }: escribe tu pregunta. Contesta sí o no. Pregunto antes de enviarla.
t-ask-words-room = { $case }: pon tu pregunta tras /ask yesno
t-ask-silent = { $case }: no se envía. Pidió que nadie le escriba.
t-ask-cover = { $case }: no se envía. Su chat no muestra nada nuestro ahora.
t-ask-gone = { $case }: no se envía. Ahí no le llega nada.
t-ask-yes-no = { $case }: no se envía. Solo puede decir sí o no: /ask yesno
fact-asked-photo = Pidió una foto.
fact-asked-place = Preguntó dónde está.
fact-asks-yesno = Pidió un sí o no.
fact-answer = { $value ->
        [yes] Dice que sí.
       *[no] Dice que no.
    }
fact-no-place = No puede decir dónde está.

## The board in the team's space, and the digest

t-board = De turno: { $names }.
t-board-nobody = No hay nadie de turno.
t-board-open = En curso, el más antiguo primero:
t-board-none = Nada en curso que mostrar aquí.
t-board-case = { $code }. { $case }. { $minutes } min. { $hands } de 2.
t-board-waits = { $code }. { $case }. { $minutes } min. En espera, { $hands } de 2.
t-board-more = Y { $n } más.
t-board-at = A las { $time }.
t-gap-nobody = Falta: nadie de turno.
t-gap-one = Falta: solo hay una persona de turno.
t-gap-language = Falta: nadie de turno lee { $language }.
t-digest = Desde { $time }: { $count } nuevos, { $n } cerrados.
t-digest-none = Nada en curso para ti.
t-digest-slowest = La espera más larga: { $case }, { $minutes } min.
t-digest-waiting = Esperan manos: { $count }.

## Menu of the record

menu-checklist = La lista de puntos
menu-tick = Marcar un punto
menu-phrases = Frases listas
menu-nextnews = Decir cuándo hay noticias
menu-link = Unir dos casos
menu-ask = Pedir una cosa
menu-twonames = Soy una de las dos
menu-digest = Resumen

## Keeping a case from somebody, stepping back

t-restricted = { $case } ya no está en el grupo. ¿Quién no debe verlo? Elige un nombre, o déjalo así.
t-restrict-whom = { $case }: ¿quién no debe verlo? Escribe /restrict, el caso y un nombre del equipo.
t-restrict-done = { $name } ya no ve { $case }. Tampoco está en el grupo.
t-restrict-last = { $case }: no quedaría nadie más. Pregunta a quien dirige, o retírate con /recuse.
t-restricted-by = { $case }: { $name } lo sacó del grupo. /timeline dice más.
t-moved-on = Uno de tus casos está ahora con otras personas. No te queda nada por hacer. Gracias.
t-recused = Ya no lo llevas. Otras personas se ocupan. No hace falta dar un motivo. Los más comunes: amistad, pareja, familia, jefatura, trabajo en común, historia con alguien.
t-unrestrict-lead = Eso solo lo puede deshacer quien dirige.
t-unrestrict-whom = { $case }: ¿quién puede verlo de nuevo? /timeline dice quién no puede. Pon el nombre al final.
t-unrestrict-theirs = { $case }: así lo quiso la persona. Solo ella puede cambiarlo.
t-unrestricted = { $name } puede ver { $case } de nuevo.
t-not-restricted = { $case } ya está abierto a todo el equipo.
t-in-group-again = { $case } está otra vez en el grupo.
t-look-off-duty = Mirar es para quien está de turno. Primero /onduty.
t-owner-read = { $case }: { $name } pidió leerlo, como responsable del evento.
b-recuse = Me retiro yo
fact-restricted = Fuera del grupo desde ahora.
fact-unrestricted = Otra vez en el grupo.
fact-kept-from = { $value } no debe saber nada de esto.
fact-recused = Se retiró.
menu-restrict = Ocultar un caso a alguien
menu-recuse = Retirarte de un caso
menu-intake = Apuntar lo que me contaron
menu-account = Lo que se le va a leer
menu-signoff = Que lo lea y diga sí
menu-thank = Dar las gracias a quien vio
