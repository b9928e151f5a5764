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
o-row-parked = Un mensaje no se pudo tramitar. Está guardado. La persona fue enviada al mostrador. Número: { $reference }
o-step-failed = Un paso de un caso no se pudo hacer a su hora. Lo sigo intentando. Conviene mirar ahora los casos abiertos.
o-platform-down = { $platform } no contesta desde las { $time }. Lo sigo intentando. Conviene atender el teléfono y el mostrador.
o-platform-up = { $platform } vuelve a contestar. Faltó de { $time_1 } a { $time_2 }.
o-platform-refused = { $platform } rechaza mi clave. Conviene comprobarla. Lo sigo intentando.
o-unreachable = No puedo escribir a { $name }. Tiene que abrir nuestro chat y tocar Iniciar.
o-contact-failed = No pude contactar con { $contact }. Conviene comprobar su dirección.
o-team-group-lost = No puedo escribir en el grupo del equipo. Necesito entrar otra vez.
o-nobody-on-duty = Ahora mismo no hay nadie de turno.

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
