### Español. Clases, ejemplos y notas: en bot/locales/en/attendee.ftl. Se habla de tú; nada depende del género.

A1 = Hola, soy el mostrador del evento. Contesto de forma automática, pero personas reales leen lo que envías. Tu nombre queda oculto si no lo muestras. Escribe en cualquier idioma, o elige:
A1p =
    { A3 }
    { A1 }
A2 = Hola de nuevo. { $case } sigue en curso. ¿Qué necesitas?
A3 = Estás en el punto { $point }, { $zone }. Usaré este lugar si nos necesitas.
A4 = Te escribiré en { $language }. Puedes cambiarlo en cualquier momento con /language.
A5 = ¿En qué idioma te escribo?

B1 = Acabo de avisar al equipo. Tu palabra es { $case }. Si hay una vida en riesgo, llama primero al { $emergency_number }. ¿Dónde estás?
B1h = No estás a solas con esto. Acabo de avisar al equipo. Tu palabra es { $case }. Puedes llamar al { $emergency_number } a cualquier hora. ¿Dónde estás?
B1k = Ya he avisado al equipo. Tu palabra es { $case }.
B1m = ¿Qué lugar te queda más cerca? También puedes escribirlo.
B1p = Acabo de avisar al equipo. Tu palabra es { $case }. Si hay una vida en riesgo, llama primero al { $emergency_number }. ¿Sigues en { $zone }?
B1s = Toca la tecla de abajo para compartir tu lugar. También puedes escribirlo.
B1x = Sigo intentando avisar al equipo. Lo más rápido ahora: { $place }, o { $phone }. Si hay una vida en riesgo, llama al { $emergency_number }. ¿Dónde estás?
B2 = { $zone }, entendido. ¿Puedes escribir sin peligro?
B2n = Está bien. ¿Puedes escribir sin peligro?
B2w = Lo tengo. ¿Puedes escribir sin peligro?
B3 = ¿Qué pasa? Bastan pocas palabras. También vale un audio o una foto.
B3y = Vale. Preguntaré cosas cortas. Envía 1 para sí, 2 para no. ¿La persona sigue cerca de ti?
B3y2 = ¿Hay alguien con heridas o dolor? 1 sí, 2 no.
B3y3 = ¿Puedes irte de ahí? 1 sí, 2 no.
B3y4 = ¿Estás sin compañía? 1 sí, 2 no.
B3y5 = ¿Llevamos al personal de seguridad? 1 sí, 2 no.
B3yr = Lo tengo. Si puedes, envía 1 o 2.
B3ye = Gracias. Quien te ayude lo verá.
B3s = Vale. He pedido que alguien vaya a { $zone }.
B3sn = Vale. He pedido que alguien vaya a buscarte.
B3sx = Vale. Ahora me quedo en silencio y sigo intentándolo por ti.
B4 = ¿Cómo te encontraremos? Qué ropa llevas, o qué hay a tu lado.
B5 = El equipo recibió tu primera llamada hace { $minutes } min. Les he avisado otra vez.
B5j = El equipo acaba de recibir tu primera llamada. Les he avisado otra vez.
B5t = El equipo tiene tu llamada. Tu palabra es { $case }.
B6 = ¿Se trata de alguien de nuestro propio equipo?
B6e = Gracias. Quien te ayude verá todo esto. Escribe cuando quieras.
B7 = { $name }, del mostrador, va hacia allí, unos { $minutes } min. Fíjate en: { $vest }.
B7n = { $name }, del mostrador, va hacia allí. Fíjate en: { $vest }.
B8 = { $name } tiene tu mensaje y te escribirá aquí en un momento.
B9 = No pasa nada. El equipo verá que puede ser un error. Quizá alguien lo compruebe de todos modos.

C1 = Gracias por contarlo. Se lo paso al equipo del mostrador. Escribe más si quieres. Tu nombre está oculto.
C2 = El equipo ya lo tiene. Tu palabra es { $case }. Una persona debería contestar en unos { $minutes } min.
C2n = El equipo ya lo tiene. Tu palabra es { $case }.
C3 = Está bien, no he enviado nada. ¿Qué necesitas?
C3e = Guardo tus palabras sin enviarlas hasta el { $date }. Después las borro.
C3b = El equipo ya lo tiene. Verán que puede ser un error.
C4 = Aquí estoy. ¿Qué necesitas?
C5 = Tengo tu audio. Una persona lo escuchará. ¿Puedes añadir dónde es?
C6 = Tengo la foto. Solo pueden abrirla las personas de tu caso.
C6f = Tengo el archivo. Solo pueden abrirlo las personas de tu caso.
C7 = Gracias, tengo tu lugar. En salas grandes falla, así que el nombre de la sala también ayuda.

D3 = Cuéntalo a tu manera. Texto, audio o foto, en cualquier orden. Toca Listo cuando quieras.
D3n = Cuéntalo a tu manera. Texto, audio o foto, en cualquier orden. Cuando pares, lo paso.
D10a = ¿Quién no debe ver esto? No le llegará ninguna señal.
D10b = Hecho. { $name } no puede verlo. { $count ->
        [one] Puede ayudar { $count } persona más.
       *[other] Pueden ayudar { $count } personas más.
    }
D10bx = { $name } ya está fuera. Puede haber leído lo que escribiste antes. { $count ->
        [one] Puede ayudar { $count } persona más.
       *[other] Pueden ayudar { $count } personas más.
    }
D10bh = { $name } ya está fuera. Puede haber leído lo que escribiste antes. Busco a otra persona. { $count ->
        [one] Puede ayudar { $count } persona más.
       *[other] Pueden ayudar { $count } personas más.
    }
D10q = ¿Es sobre { $name } de nuestro equipo? No sabrá nada de esto hasta que me digas.
D10r = De acuerdo. { $name } puede ayudar con esto.
D10w = Escribe el nombre como lo conoces.
D10c = No queda nadie de nuestro equipo para esto. { $outside_contact } no forma parte de este evento. ¿Puedo pasárselo?
D10n = No queda nadie de nuestro equipo para esto. { $outside_contact } no forma parte de este evento. Puedes escribirle tú.

E1 = Sigo aquí. Tómate el tiempo que necesites.
E2 = He pasado lo que escribiste. Tu palabra es { $case }. Puedes añadir más cuando quieras.
E3 = Guardado, sin enviar. Solo tú puedes enviarlo. Lo borro el { $date }.

F0 = A esta hora no hay nadie en el mostrador. Pregunto a quienes están de guardia. Más rápido: { $phone }, o { $place }.
F1 = Aún no hay respuesta. Ahora pregunto también a { $role }.
F2 = Sigue sin haber respuesta. Pregunto a todo el mostrador. También está abierto { $place }. Teléfono: { $phone }.
F2n = Sigue sin haber respuesta. Pregunto a todo el equipo. Teléfono: { $phone }.
F3 = Siento que tarde tanto. Ahora pregunto a { $role } y al recinto. Lo más rápido: { $place }, o { $phone }. También puedes llamar al { $emergency_number }.
F3n = Siento que tarde tanto. Ahora pregunto a { $role }. Lo más rápido: { $place }, o { $phone }. También puedes llamar al { $emergency_number }.
F3v = Siento que tarde tanto. Ahora pregunto al recinto. Lo más rápido: { $place }, o { $phone }. También puedes llamar al { $emergency_number }.
F4 = Lo sigo intentando, la última vez ahora mismo. La forma más rápida de hablar con alguien es { $phone }.
F4n = Aún no hay respuesta. Lo sigo intentando. La forma más rápida de hablar con alguien es { $phone }, o { $place }.
F5 = { $name } tiene tu mensaje y te escribirá aquí.
F6 = { $name_2 } sigue en lugar de { $name }. Lo ha leído todo, así que no hace falta repetirlo.
F7 = Necesitamos más tiempo. Tendrás noticias antes de las { $time }.
F8 = Estuve sin conexión de { $time_1 } a { $time_2 }. Tengo tus mensajes, y el equipo también.
F9 = Aún no hay novedades, pero no te olvidamos. Próximas noticias antes de las { $time }.
F10 = Al final { $name } no puede ayudar. Ahora busco a otra persona.
F11 = No tengo noticias de { $name }. Pregunto también a otras personas.
F12 = El equipo ya lo tiene. Gracias.

G0 = Escríbelo aquí. Lo añado a { $case }.
G1 = { $name }, del mostrador: { $text }
file-elsewhere = Venía con un archivo. Aquí no lo puedo mostrar.
G2 = El mostrador tiene una respuesta para ti.
G3 = Añadido a { $case }.
G4 = ¿Es sobre { $case } o algo nuevo?
G5 = Cambiado. El equipo ve el texto nuevo. El anterior queda guardado.
G6 = Pediré al equipo que deje ese mensaje a un lado. No se puede deshacer que lo hayan leído.
G7 = Tienes más de una palabra en curso: { $case_list }. ¿Para cuál es esto?
G8 = ¿Quieres que paremos? No haremos nada más por ti. Si alguien puede correr peligro, quizá una persona lo compruebe.
G9 = Vale, { $case } queda en pausa. Puedes retomarlo cuando quieras, y estuvo bien escribir.
G8k = De acuerdo, nada cambia. { $case } sigue.
G8t = Paso el aviso de que quieres hablar de { $case }. Una persona te escribirá aquí.
G9w = Paso el aviso de que quieres parar { $case }. Puede que alguien pase a ver que estás bien.
G10 = No pude abrir ese archivo. Tus palabras están guardadas. Sirve una foto, un audio o un texto.
G11 = No pude leer tu último mensaje. ¿Puedes enviarlo otra vez, o enviar 1 para pedir ayuda ya?
G12 = Tengo los { $count } mensajes, y el equipo también.
G13 = { $case }: { $state_words }. Último cambio: { $time }. Próximas noticias antes de las { $time_2 }.
G13n = { $case }: { $state_words }. Último cambio: { $time }.
G14 = { $case }: tenemos lo que contaste. Gracias. Para proteger a las personas no puedo decir más.
G15 = Ese botón ya no está activo. No se ha perdido nada.
G16 = Me alegra leerte. Estoy aquí si necesitas algo.
G16t = Gracias por decirlo. Te mantendremos al día aquí.
G16w = Gracias por contarlo. Para proteger a las personas no puedo decirte qué pasa después. Quizá te preguntemos más.
G17 = Eso no lo conozco. ¿Qué necesitas?
G20 = De acuerdo. Estoy aquí cuando me necesites.
G19 = No tienes nada en curso con el mostrador. ¿Qué necesitas?
G18 = Algo ha fallado por mi parte. Tus palabras están guardadas y ya hay personas avisadas. Lo más rápido: { $place }, o { $phone }.

H1 = { $case } está cerrado por nuestra parte. Puedo mostrarte el resultado ahora o más tarde.
H2 = Lo hemos mirado y hemos tomado medidas. Por respeto a todas las personas no puedo dar detalles. Si pasa algo más, escribe aquí.
H3 = Lo hemos mirado, pero no supimos lo suficiente para actuar. Hiciste bien en contarlo. Queda guardado por si vuelve a pasar.
H4 = Esto queda fuera de lo que podemos hacer aquí. Con tu permiso lo pasamos a { $organisation }. Puede que te escriban.
H4n = Esto queda fuera de lo que podemos hacer aquí. Con tu permiso lo hemos pasado. Puede que te escriban.
H5 = Pediste apoyo y ningún otro paso. Eso es lo que hicimos. Puedes cambiar de idea.
H6 = Si lo ves de otra manera, { $review_contact } puede mirarlo otra vez.
H7 = Alguien con quien hablar: { $helpline }. Una sala tranquila: { $quiet_room }.
H8 = ¿Podemos escribirte mañana para saber cómo estás?
H9 = Buenos días desde el mostrador del evento. ¿Cómo estás hoy?
H10 = Lo siento mucho. ¿Quieres que te escriba una persona?
H11 = El mostrador cierra el { $date }. Después, escribe a { $contact }.

I1 = El mostrador está en: { $place }. Fíjate en: { $vest }. Teléfono: { $phone }. Si hay una vida en riesgo, llama al { $emergency_number }. ¿Otra cosa? Solo escríbela.
P1 = Solo leen lo que envías las personas de tu caso. No ven tu nombre si no lo muestras. Te contestan a través de mí. Quien lleva mi servidor podría verlo si una ley le obliga. Esta aplicación también puede verlo. Borrar un mensaje aquí no retira nada.
S1 = Esto borra las últimas 48 horas de este chat. El equipo conserva lo que contaste. Los avisos que tu teléfono ya mostró siguen ahí.
S2 = Te damos la bienvenida al mostrador del evento. Salas, wifi y comida: /info
X1 = Puedo ayudarte mejor en privado.

K0 = Un momento, lo miro.
K1 = Sí, tenemos los azules. ¿Estás en { $zone }? Envía 1 para sí, 2 para no.
K1z = Sí, tenemos los azules. ¿En qué sala estás?
K2 = Bien, alguien te los lleva. ¿Los necesitas ahora mismo? 1 sí, 2 no.
K3 = ¿Dices los azules de hoy? 1 sí, 2 no.
K4 = Ángela va de camino. ¿Estás en { $zone }? Envía 1 para sí, 2 para no.
K4z = Ángela va de camino. ¿En qué sala estás?
K5 = Gracias. Te aviso cuando lleguen.

cover-lanyards-k0 = { K0 }
cover-lanyards-k1 = { K1 }
cover-lanyards-k1_no_zone = { K1z }
cover-lanyards-k2 = { K2 }
cover-lanyards-k3 = { K3 }
cover-lanyards-k5 = { K5 }

cover-angela-k0 = { K0 }
cover-angela-k1 = { K4 }
cover-angela-k1_no_zone = { K4z }
cover-angela-k2 = Bien, ella te busca. ¿La necesitas ahora mismo? 1 sí, 2 no.
cover-angela-k3 = ¿Dices Ángela, la del mostrador? 1 sí, 2 no.
cover-angela-k5 = Gracias. Te aviso cuando llegue.

cover-plain-k0 = { K0 }
cover-plain-k1 = Sí, todavía nos queda. ¿Estás en { $zone }? Envía 1 para sí, 2 para no.
cover-plain-k1_no_zone = Sí, todavía nos queda. ¿En qué sala estás?
cover-plain-k2 = Bien, alguien te lo lleva. ¿Lo necesitas ahora mismo? 1 sí, 2 no.
cover-plain-k3 = ¿Dices lo de hoy? 1 sí, 2 no.
cover-plain-k5 = Gracias. Te aviso cuando llegue.

someone = Alguien
someone-inside = alguien del mostrador
role-lead = la persona que dirige el turno
role-decider = las personas que deciden
role-escort = más gente del equipo
role-responder = más gente del equipo
role-organizer = la organización
role-owner = la dirección del evento
state-draft = sin enviar todavía
state-kept = guardado, sin enviar
state-paging = el equipo está avisado
state-taken = lo tiene una persona
state-closed = cerrado por nuestra parte

b-help-now = Necesito ayuda ya
b-help-now-short = Ayuda ya
b-tell = Contarnos algo
b-questions = Preguntas e info
b-info = Info del evento
b-language = Idioma
b-lang-en = English
b-lang-es = Español
b-lang-fr = Français
b-lang-de = Deutsch
b-lang-pt = Português
b-lang-it = Italiano
b-lang-nl = Nederlands
b-lang-pl = Polski
b-lang-uk = Українська
b-lang-ru = Русский
b-lang-tr = Türkçe
b-lang-ar = العربية
b-lang-fa = فارسی
b-lang-he = עברית
b-lang-hi = हिन्दी
b-lang-zh = 中文
b-lang-ja = 日本語
b-lang-ko = 한국어
b-lang-ca = Català
b-lang-eu = Euskara
b-lang-gl = Galego
b-lang-sv = Svenska
b-lang-cs = Čeština
b-lang-ro = Română
b-lang-el = Ελληνικά
b-lang-hu = Magyar
b-lang-id = Bahasa Indonesia
b-lang-vi = Tiếng Việt
b-lang-sw = Kiswahili
b-add-to = Añadir a { $case }
b-something-new = Algo nuevo
b-zone = { $zone }
b-more-places = Más lugares
b-share-location = Compartir mi lugar
b-cant-say = No puedo decirlo
b-cant-say-numbered = No puedo decirlo
b-mistake = Fue un error
b-yes = Sí
b-no = No
b-only-yes-no = Solo sí o no
b-just-come = No, que vengan
b-hurt = Alguien con heridas o malestar
b-danger = Alguien en peligro
b-in-person = Lo diré en persona
b-skip = Omitir
b-yes-choose = Sí, elegir quién
b-about-team = Es sobre alguien del equipo
b-not-report = No es un aviso
b-add = Añadir más
b-target = Me pasó a mí
b-witness = Lo vi
b-person = Hablar con alguien
b-nothing = Nada
b-done = Listo
b-that-is-all = Nadie más
b-keep-from = Sí, que no lo vea
b-may-help = No, puede ayudar
b-name = { $name }
b-more-names = Más nombres
b-write-name = Escribo el nombre
b-how-reach = ¿Cómo le contacto?
b-go-back = Volver
b-im-writing = Estoy escribiendo
b-send-what-i-have = Enviar lo que hay
b-keep-unsent = Guardar sin enviar
b-send-now = Enviar ahora
b-erase = Borrarlo
b-show = Mostrar
b-later = Más tarde
b-case = { $case }
b-keep-going = Seguir
b-stop = Parar
b-talk = Hablar con alguien
b-clear = Borrar
b-not-now = Ahora no
b-yes-here = Sí, aquí
b-no-thanks = No, gracias
b-ok = Bien
b-not-so-good = No muy bien
b-no-more = No más mensajes
b-other-help = Ver otras ayudas
b-private = Escríbeme en privado

menu-sos = Que venga alguien ya
menu-report = Contarnos algo
menu-status = ¿Hay respuesta?
menu-info = Salas, wifi, comida
menu-language = Idioma
menu-clear = Borrar este chat
menu-privacy = Qué sabes de mí
menu-help = Cómo funciona
