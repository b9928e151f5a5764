### Español. Clases, ejemplos y notas: en bot/locales/en/organizer.ftl.

o-report-out = { $case } se trata según nuestras reglas. No tienes que hacer nada. Si preguntan: 'El equipo se ha ocupado.'
o-group-unknown = Este grupo no es parte del evento, así que aquí guardo silencio.
o-stranger-joined = Alguien que no está en la lista entró en el grupo del equipo. Conviene mirar quién está en él.
o-stranger-here = Alguien que no está en la lista entró en este grupo. Conviene mirar quién está en él.
o-row-parked = Un mensaje no se pudo tramitar. Está guardado. La persona fue enviada al mostrador. Número: { $reference }
o-step-failed = Un paso de un caso no se pudo hacer a su hora. Lo sigo intentando. Conviene mirar ahora los casos abiertos.
o-platform-down = { $platform } no contesta desde las { $time }. Lo sigo intentando. Conviene atender el teléfono y el mostrador.
o-platform-up = { $platform } vuelve a contestar. Faltó de { $time_1 } a { $time_2 }.
o-platform-refused = { $platform } rechaza mi clave. Conviene comprobarla. Lo sigo intentando.
o-unreachable = No puedo escribir a { $name }. Tiene que abrir nuestro chat y tocar Iniciar.
o-contact-failed = No pude contactar con { $contact }. Conviene comprobar su dirección.
o-team-group-lost = No puedo escribir en el grupo del equipo. Necesito entrar otra vez.
o-nobody-on-duty = Ahora mismo no hay nadie de turno.
