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
T3 = { $case }: cucharilla.
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
t-released = Ya no llevas { $case }. Llamo a otras personas.
t-released-second = Ya no llevas { $case }. Gracias.
t-partner-left = { $case }: { $name } se ha tenido que ir. Busco a otra segunda persona.
t-handler-left = { $case }: { $name } lo ha devuelto. Llamo a los demás. Puedes tomarlo.
t-with-you = { $case }: ahora lo tiene { $name }. Vais en pareja.
t-not-yours = { $case } no es tuyo. Tómalo o únete primero.
t-not-for-you = Eso no está abierto para ti aquí.
t-no-button = Ese botón ya no está activo. No se ha perdido nada.
t-one-moment = Un momento.
t-private = Puedo ayudarte mejor en privado.
t-in-private = Eso funciona en nuestro chat privado. Escríbelo allí.
t-which-case = ¿Cuál: { $cases }? Pon primero el nombre, así: /{ $command } { $case }
t-no-case = No conozco ningún caso con ese nombre; no se ha hecho nada. /cases muestra los que hay.
t-none-yours = No tienes ningún caso en curso. /cases muestra los que hay.
t-none-waits = No hay nada que espere a nadie. /cases muestra los que hay.
t-none-closed = No tienes ningún caso cerrado hace poco. Pon su nombre después de /reopen.
t-which-words = ¿Para { $cases }? Nadie lo ha recibido aún. Empieza con el nombre, o responde a uno de sus mensajes.
t-whose = ¿Para quién es? Nadie lo ha recibido aún.
b-for-me = Para mí
t-say-what = { $case }: pon las palabras después de /say.
t-storm-over = Todos estos tienen ya a alguien. Gracias.
t-on-your-way = { $case }: anotado. Se lo digo.
t-way-noted = { $case }: anotado que vas de camino.
t-with-them = { $case }: anotado que estás con la persona.
t-below = { $case }: está todo en nuestro chat privado.
t-above = { $case }: las palabras nuevas están en nuestro chat privado.

t-who-to = { $case }: ¿a quién? Escribe /handover, el caso y un nombre del equipo.
t-offered = Le he pedido a { $name } que tome { $case }. Hasta entonces sigue siendo tuyo.
t-offer-over = { $case } ya no se te ofrece.
t-handed-over = Ahora { $name } tiene { $case }. Gracias.
t-declined = { $name } no puede tomar { $case }. Sigue siendo tuyo.
t-nudge = { $case }: espera tus primeras palabras.
t-taken-over = Se volvió a llamar por { $case } y ahora lo tiene { $name }. Puedes unirte.
t-news-due = { $case }: hace mucho que no tiene noticias. ¿Puedes escribir una línea?

t-their-words = { $case }, sus palabras:
t-place-now = { $case }, dónde está ahora:
t-taken-back = { $case }: se retiró un mensaje.
t-changed = { $case }, cambiado a las { $time }:
t-internal-from = { $case }, { $name }, interno:
t-said-by = { $case }, { $name } le dijo:
t-note-from = { $case }, { $name }, nota:
t-their-name = { $case }, su nombre, solo para los dos:
t-name-hidden = { $case }: desde ahora sin nombre, por favor.
t-held = { $case }: lo guardo hasta que vuelva.
t-fact = { $case }: { $fact }
t-room = { $case }: esta sala es para los dos. Lo que escribes queda aquí. Para hablarle, escribe /say y tus palabras.
t-room-waits = { $case }: su sala no está lista y las palabras nuevas esperan. Toca Abrir para leerlas aquí. Sigo intentándolo.
t-kept-internal = { $case }: queda interno. Con /say le hablas.
t-send-this = { $case }: ¿se lo envío?
t-said-already = Eso ya se envió.
t-sending = Enviando.
t-sent = { $case } → enviado, { $time }
t-not-delivered = { $case } → no entregado: { $reason }
t-edit-stays = { $case }: lo que recibió queda como estaba. Envía una línea nueva para corregirlo.
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
t-look-anyone = Quiere: a cualquiera.
t-look-cover-lanyards = Acércate como por los azules: "¿Preguntaste por los azules?"
t-look-cover-angela = Acércate como quien conoce a Ángela: "Está aquí al lado, ven conmigo."
t-look-cover-plain = Acércate como de paso: "¿Preguntaste por algo?"
t-look-cover-own = Acércate como dice la frase del evento.
t-look-words = Sus palabras:

t-timeline = { $case }, lo anotado:
t-noted = { $case }: anotado.
t-note-empty = Pon las palabras después de /note. También vale una foto o un audio.
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
fact-language = Escribe en { $value }. Nadie de turno lo lee.
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
fact-back = Ha vuelto, ya no disimula.
fact-plainly = Ya no disimula: dice que puede hablar.
fact-writes-again = Vuelve a escribir.
fact-named = Sus palabras nombran a { $value }. No debe saber nada de esto.
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
t-close-whose = { $case }: ¿le pasó a esa persona?
t-close-line = { $case }: escríbele una línea. Pregunto antes de enviarla.
t-close-agree = { $case }: { $name } quiere cerrarlo. ¿De acuerdo?
t-close-asked = { $case }: se ha pedido el acuerdo de una segunda persona.
t-close-nobody = { $case } sigue en curso. Para cerrar hace falta otra persona, y no hay nadie de turno.
t-close-not-yet = { $case }: { $name } dice que aún no. Sigue en curso.
t-case-closed = { $case } está cerrado. Gracias.
t-kept-open = { $case } sigue en curso.
t-not-closed = { $case } no está cerrado.
t-reopened = { $case } está en curso otra vez. Llamo al equipo.

t-on-duty = Estás de turno, { $name }. /offduty lo termina.
t-off-duty = Ya no estás de turno. Gracias.
t-still-yours = { $case } sigue contigo. Pásalo primero: /handover o /release
t-who = De turno:
t-who-nobody = No hay nadie de turno.
t-who-line = { $name }. { $roles }. { $languages }.
t-cases = En curso, el más antiguo primero:
t-cases-none = No hay nada en curso.
U1 = Buen trabajo hoy, { $name }. ¿Quieres una pausa?
U2 = Gracias. Estas personas dijeron que puedes llamarlas: { $peer_list }. O fuera del equipo: { $support_line }.
U3 = ¿Qué tal después de ayer? No hace falta contestar.

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
menu-close = Cerrar un caso
menu-reopen = Reabrir un caso
