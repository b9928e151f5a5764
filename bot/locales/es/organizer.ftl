### Español. Clases, ejemplos y notas: en bot/locales/en/organizer.ftl.

o-report-out = { $case } se trata según nuestras reglas. No tienes que hacer nada. Si preguntan: 'El equipo se ha ocupado.'
o-group-unknown = Este grupo no es parte del evento, así que aquí guardo silencio.
o-stranger-team = { $name } está en la sala del equipo y no en la lista. Dirección: { $user }. No escribo nada allí hasta que alguien de ustedes diga que sí.
o-stranger-organizers = { $name } está en su sala y no en la lista. Dirección: { $user }. No escribo nada allí hasta que alguien de ustedes diga que sí.
o-room-waits = El servidor no me deja cambiar quién está en una de mis salas. Por favor, pregunten a quien lo lleva. Sigo intentándolo.
o-moved-team = La sala del equipo en Matrix fue sustituida por otra. Por favor, invítenme allí. Las tarjetas esperan hasta entonces.
o-moved-organizers = Su sala en Matrix fue sustituida por otra. Por favor, invítenme allí. Lo que es para ella espera hasta entonces.
o-closed-team = La sala del equipo en Matrix se cerró para siempre. Por favor, avisen a quien lleva la mesa. Sigo escribiendo a cada persona del equipo.
o-closed-organizers = Su sala en Matrix se cerró para siempre. Por favor, avisen a quien lleva la mesa.
o-let-in = Anotado. Vuelvo a escribir en esa sala.
o-let-in-already = Eso ya está resuelto.
b-belongs = Puede estar allí
o-no-topics = No puedo crear temas en el grupo del equipo. Los casos siguen en privado. Activen los temas y permítanme gestionarlos.
o-row-parked = Un mensaje no se pudo tramitar. Está guardado. La persona fue enviada al mostrador. Número: { $reference }
o-step-failed = Un paso de un caso no se pudo hacer a su hora. Lo sigo intentando. Conviene mirar ahora los casos abiertos.
o-platform-down = { $platform } no contesta desde las { $time }. Lo sigo intentando. Conviene atender el teléfono y el mostrador.
o-platform-up = { $platform } vuelve a contestar. Faltó de { $time_1 } a { $time_2 }.
o-platform-refused = { $platform } rechaza mi clave. Conviene comprobarla. Lo sigo intentando.
o-unreachable = No puedo escribir a { $name }. Tiene que abrir nuestro chat y tocar Iniciar.
o-contact-failed = No pude contactar con { $contact }. Conviene comprobar su dirección.
o-team-group-lost = No puedo escribir en el grupo del equipo. Necesito entrar otra vez.
o-nobody-on-duty = Ahora mismo no hay nadie de turno.
o-add-how = Escribe /addresponder, un nombre y lo que hará: responder, lead, decider, escort u organizer.
o-name-taken = { $name } puede significar otra persona o cosa aquí. Añade algo al nombre.
o-owner-only = Solo un owner puede añadir a otro.
o-remove-how = No hay nadie con ese nombre en la lista. /roster muestra a todos. Luego /removeresponder y el nombre.
o-last-in-charge = { $name } es la única persona a cargo. Primero tiene que haber otra. No cambió nada.
o-second-asked = { $count ->
        [one] Hace falta una segunda persona. Se lo pregunté a { $count } más. Hasta entonces no cambia nada.
       *[other] Hace falta una segunda persona. Se lo pregunté a { $count } más. Hasta entonces no cambia nada.
    }
o-no-second = Hace falta una segunda persona, y no puedo contactar con ninguna. Pide que pulse Iniciar en nuestro chat. No cambió nada.
o-alone = No había a quién preguntar, así que lo decidiste a solas. Queda anotado.
o-agree-add = { $name_2 } quiere añadir a { $name } al equipo: { $roles }. ¿De acuerdo?
o-agree-remove = { $name_2 } quiere que { $name } deje el equipo. ¿De acuerdo?
o-agreed = Anotado: { $name }. Ya está hecho, y consta quién dijo que sí.
o-declined = Anotado. No cambió nada.
o-not-agreed = { $name }: { $name_2 } dice que aún no. No cambió nada.
o-change-over = Eso ya está resuelto, o es muy antiguo.
o-join-code = Para { $name }: { $roles }. Vale una vez, durante 24 horas. Pasa una de estas, en privado:
o-join-link = En Telegram: { $link }
o-join-word = En cualquier sitio: abre un chat conmigo y escribe: join { $code }
o-joined = { $name } ya está en el equipo.
o-removed = { $name } ya no está en el equipo. Sácale también de tus grupos: yo no puedo.
o-roster = En el equipo:
menu-roster = Quién está en el equipo
menu-addresponder = Añadir al equipo
menu-removeresponder = Quitar del equipo

## Checklists in their own words

o-list = { $list }, como está ahora:
o-list-item = { $item }
o-list-item-two = 2: { $item }
o-list-how = Para cambiarla: /setchecklist { $name } y un punto por línea. Con 2: delante, un punto necesita dos nombres. /setchecklist { $name } default recupera la nuestra.
o-list-kept = La lista { $list } queda guardada, { $count } puntos. Los casos que ya la usan siguen igual.
o-list-ours = La lista { $list } vuelve a ser la nuestra.
o-list-which = ¿Qué lista? { $names }. Así: /setchecklist medical
o-list-many = Demasiado larga: { $n } puntos como máximo. No se cambió nada.
o-list-long = El punto { $n } es demasiado largo: { $most } letras como máximo. No se cambió nada.
o-list-empty = El punto { $n } no tiene palabras. No se cambió nada.
