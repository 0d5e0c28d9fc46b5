import { tongueOf } from './tongue.ts';

export const en = tongueOf({
  lang: 'en',
  family: `Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Jackson Martin Thompson White
    Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Baker Nelson Carter Mitchell
    Roberts Turner Phillips Campbell Parker Evans Edwards O’Brien McDonald Okafor Mensah Nguyen Patel`,
  given: `James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica
    Thomas Sarah Charles Karen Grace Daniel Nancy Matthew Lisa Anthony Helen Mark Sandra Ada Ashley Steven Ruth Paul
    Emily Andrew Donna Joshua Michelle Kenneth Carol Kevin Amanda Brian Alice`,
  syllables: `ash ford brook field wood hall ton well mark ridge stone bridge north port green lake mill ham wick ley bury
    cliff dale east hart king lin mar new oak red sea thorn west win york`,
  topics: `Water Energy Health Mobility Education Housing Climate Culture Science Music Film Food Lighting Ocean Forest Data
    Safety Tourism Sports Design History Space Trade Peace`,
  forms: {
    region: '{s} Province|{s} State',
    city: '{s}',
    district: '{s} District|{s} Quarter',
    zone: '{s} {t} Park|{s} {t} Zone',
    company: '{s} {t} Group|{s} {t} Technologies|{s} {t} Ltd.',
    university: 'University of {s}|{s} University of {t}',
    government: '{s} {t} Authority|{s} Department of {t}',
    academy: '{s} Academy of {t}',
    nonprofit: '{s} {t} Foundation|{s} {t} Association',
    organizer: '{s} {t} Events',
    team: '{s} {t} Team|The {t} Crew of {s}',
    product: '{s} {t} Platform|Smart {t} {s}',
    project: '{s} Smart {t} Project|{t} for {s}',
    work: 'The {t} of {s}|{s}: A {t} Story',
    program: '{s} {t} Awards',
    reason: 'For what was done for {t} in {s}.',
  },
});

export const es = tongueOf({
  lang: 'es',
  family: `García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno
    Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco Molina
    Suárez Ortega Delgado Castro Ortiz Rubio Marín Núñez Iglesias Peña`,
  given: `María José Antonio Carmen Manuel Ana Francisco Laura Juan Lucía Javier Sofía Carlos Elena Jesús Andrés Pilar
    Ángel Raúl Inés Rubén Mónica Óscar Verónica Iván Begoña Tomás Belén Hernán Íñigo`,
  syllables: `villa san ta mon te río ca bal ver de al me ra gra na val le si rra bo na mar que zar pe ña ló bur gos cor ma`,
  topics: `Agua Energía Salud Movilidad Educación Vivienda Clima Cultura Ciencia Música Cine Alimentación Iluminación Océano
    Bosque Datos Seguridad Turismo Deporte Diseño Historia Espacio Comercio Paz`,
  forms: {
    region: 'Provincia de {s}',
    city: '{s}',
    district: 'Distrito de {s}|Barrio de {s}',
    zone: 'Parque de {t} de {s}',
    company: 'Grupo {s} {t}|{s} {t}, S. A.',
    university: 'Universidad de {s}',
    government: 'Instituto de {t} de {s}|Agencia de {t} de {s}',
    academy: 'Academia de {t} de {s}',
    nonprofit: 'Fundación {s} {t}|Asociación {t} de {s}',
    organizer: 'Ferias {s} {t}',
    team: 'Equipo de {t} de {s}',
    product: 'Plataforma {t} {s}|{s} {t} Inteligente',
    project: 'Proyecto {t} de {s}|{t} para {s}',
    work: 'La canción de {s}|{t} en {s}',
    program: 'Premios {t} de {s}',
    reason: 'Por lo hecho por {t} en {s}.',
  },
});

export const pt = tongueOf({
  lang: 'pt',
  family: `Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Martins Carvalho Almeida
    Araújo Fernandes Vieira Barbosa Gonçalves Conceição Assunção Brandão Magalhães Simões Falcão Antunes Guimarães`,
  given: `João Maria António Ana Conceição José Luís Inês Estêvão Mônica Antônio Tânia Sebastião Júlia Simão Lívia Gonçalo
    Letícia Tomé Cecília Vinícius Fátima Caetano Beatriz Rui Sônia Zé Márcia`,
  syllables: `são pau lo rio ja nei ro ba hi a ma ra nhão mi nas ge rais por to cei ção gua ra pi ta bo pe li ne sul á guas`,
  topics: `Água Energia Saúde Mobilidade Educação Habitação Clima Cultura Ciência Música Cinema Alimentação Iluminação Oceano
    Floresta Dados Segurança Turismo Esporte Design História Espaço Comércio Paz`,
  forms: {
    region: 'Estado de {s}',
    city: '{s}',
    district: 'Distrito de {s}|Bairro {s}',
    zone: 'Parque de {t} de {s}',
    company: 'Grupo {s} {t}|{s} {t} S.A.',
    university: 'Universidade de {s}',
    government: 'Secretaria de {t} de {s}|Agência de {t} de {s}',
    academy: 'Academia de {t} de {s}',
    nonprofit: 'Fundação {s} {t}|Associação {t} de {s}',
    organizer: 'Feiras {s} {t}',
    team: 'Equipe de {t} de {s}',
    product: 'Plataforma {t} {s}',
    project: 'Projeto {t} de {s}|{t} para {s}',
    work: 'Canção de {s}|{t} em {s}',
    program: 'Prêmio {t} de {s}',
    reason: 'Pelo que foi feito por {t} em {s}.',
  },
});

export const fr = tongueOf({
  lang: 'fr',
  family: `Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefèvre Michel García David
    Bertrand Roux Vincent Fournier Girard Bonnet Lambert Fontaine Rousseau Mercier Gauthier Perrin Clément Lévêque
    Traoré Diallo Koné Ouédraogo`,
  given: `Jean Marie Pierre Hélène François Zoé Émile Chloé Benoît Élodie René Aurélie Jérôme Noémie Gaël Cécile Théo
    Océane Loïc Maëlle André Irène Étienne Anaïs`,
  syllables: `mont bel ville saint châ teau neuf roche fort beau lieu ver sail nan mar ly bour gogne cler val gre no tou ren
    dé îles`,
  topics: `Eau Énergie Santé Mobilité Éducation Logement Climat Culture Science Musique Cinéma Alimentation Éclairage Océan
    Forêt Données Sécurité Tourisme Sport Design Histoire Espace Commerce Paix`,
  forms: {
    region: 'Département de {s}|Région {s}',
    city: '{s}',
    district: 'Quartier {s}',
    zone: 'Parc {t} de {s}',
    company: 'Groupe {s} {t}|{s} {t} SA',
    university: 'Université de {s}',
    government: 'Agence {t} de {s}|Régie {t} de {s}',
    academy: 'Académie {t} de {s}',
    nonprofit: 'Fondation {s} {t}|Association {t} {s}',
    organizer: 'Salons {s} {t}',
    team: 'Équipe {t} de {s}',
    product: 'Plateforme {t} {s}',
    project: 'Projet {t} de {s}|{t} pour {s}',
    work: 'La forêt de {s}|{t} à {s}',
    program: 'Prix {t} de {s}',
    reason: 'Pour ce qui a été fait pour {t} à {s}.',
  },
});

export const de = tongueOf({
  lang: 'de',
  family: `Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf
    Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Köhler Böhm Jäger Groß Weiß`,
  given: `Hans Anna Jürgen Ursula Jörg Käthe Günther Sabine Björn Heike Matthias Uwe Bärbel Lukas Leonie Jonas Mia Felix
    Lea Maximilian Greta Sören Ilse`,
  syllables: `berg burg stein feld bach hau sen neu stadt grün wald mün chen lü beck ross dorf kirch heim ober nie der schön
    brück el tal`,
  topics: `Wasser Energie Gesundheit Mobilität Bildung Wohnen Klima Kultur Wissenschaft Musik Film Ernährung Licht Meer Wald
    Daten Sicherheit Tourismus Sport Design Geschichte Raumfahrt Handel Frieden`,
  forms: {
    region: 'Land {s}|Kreis {s}',
    city: '{s}',
    district: 'Bezirk {s}',
    zone: '{t}park {s}',
    company: '{s} {t} GmbH|{s} {t} AG',
    university: 'Universität {s}',
    government: 'Amt für {t} {s}|Stadtwerke {s} {t}',
    academy: 'Akademie für {t} {s}',
    nonprofit: 'Stiftung {t} {s}|Verein {t} {s}',
    organizer: 'Messe {s} {t}',
    team: 'Gruppe {t} {s}',
    product: '{s} {t} Plattform',
    project: 'Projekt {t} {s}|{t} für {s}',
    work: 'Das Lied von {s}|{t} in {s}',
    program: '{t}preis {s}',
    reason: 'Für die Arbeit an {t} in {s}.',
  },
});
