import { expect, test } from 'vitest'
import { loadExtractor } from '../../../ingest/extract.ts'

const extractor = await loadExtractor()

/** Class and date of each event; the article is of a Thursday, 12 March 2026. */
async function dates(text: string, language: string) {
  const article = await extractor.normalise({ text, language, publishedAt: '2026-03-12' })
  return extractor.annotate(article).events.map(({ type, date }) => `${type} ${date?.value ?? '-'}`)
}

test.each([
  [
    'those are killed in an attack on the day on which somebody did it',
    [['en', 'Ten people died in a bombing claimed by the Islamic State on Sunday.', 'ASSAULT 2026-03-08']],
  ],
  [
    'the day of what took place somewhere is not that of what is told of the place',
    [['en', 'Kim called for an election in Ghana, where Lund held a seat in 2019.', 'REQUEST - ELECT -']],
  ],
  [
    'an act that those who did it make public is of that day, one that is only spoken of is not',
    [
      ['en', 'Donald Tusk announced on Tuesday that he had dismissed Viktor Orban.', 'RESIGN 2026-03-10'],
      ['en', 'Donald Tusk said on Tuesday that he had dismissed Viktor Orban.', 'RESIGN -'],
      [
        'en',
        'Donald Tusk declared on Tuesday that he had read the report, dismissed Viktor Orban and left.',
        'RESIGN 2026-03-10',
      ],
      ['de', 'Donald Tusk teilte am Dienstag mit, dass er Viktor Orban entlassen habe.', 'RESIGN 2026-03-10'],
    ],
  ],
  [
    'a day right behind “and” is that of the second act',
    [
      [
        'en',
        'Norway has accused Chad of a plot, and in January imposed sanctions on Mali.',
        'ACCUSE - SANCTION 2026-01',
      ],
    ],
  ],
  [
    'a plan is not of the day on which it was announced',
    [
      ['de', 'Donald Tusk kündigte am Montag ein Treffen mit Viktor Orban an.', 'CONSULT -'],
      ['en', 'Donald Tusk on Monday announced a meeting with Viktor Orban.', 'CONSULT -'],
    ],
  ],
  [
    'a day to come behind a verb in the past belongs to the noun before it',
    [
      [
        'de',
        'Donald Tusk lud Viktor Orban zu einem Gipfel in Prag in der kommenden Woche ein.',
        'REQUEST - CONSULT 2026-W12',
      ],
      ['en', 'Donald Tusk invited Viktor Orban to the Nato summit in Oslo next week.', 'REQUEST - CONSULT 2026-W12'],
    ],
  ],
  [
    'a day behind what is inserted is told by the verb before it, not by who says so',
    [
      ['en', 'Donald Tusk will meet Viktor Orban, an old friend, on Friday, his office said.', 'CONSULT 2026-03-13'],
      ['en', 'Donald Tusk met Viktor Orban, an old friend, on Friday, and will return, he said.', 'CONSULT 2026-03-06'],
    ],
  ],
  [
    'the day for which something is set stands with it',
    [
      ['de', 'Donald Tusk kündigte am Montag für Freitag ein Treffen mit Viktor Orban an.', 'CONSULT 2026-03-13'],
      [
        'en',
        'A meeting between Donald Tusk and Viktor Orban scheduled for Friday has been postponed.',
        'CONSULT 2026-03-13',
      ],
    ],
  ],
  [
    '“von” and the genitive give a day to their noun',
    [
      [
        'de',
        'Donald Tusk verurteilte am Dienstag den Angriff Russlands vom Sonntag auf Polen.',
        'ACCUSE 2026-03-10 ASSAULT 2026-03-08',
      ],
      [
        'en',
        "Donald Tusk on Tuesday condemned Sunday's attack by Russia on Poland.",
        'ACCUSE 2026-03-10 ASSAULT 2026-03-08',
      ],
    ],
  ],
  [
    'what only describes a noun dates no verb',
    [
      ['de', 'Donald Tusk lehnte den Vorschlag Ungarns vom September ab.', 'REJECT -'],
      ['en', 'The 2015 agreement with Norway was rejected by Donald Tusk in 2018.', 'REJECT 2018'],
    ],
  ],
  [
    'a day before “after” is not of what had gone before',
    [['en', 'Ethiopia condemned Sudan on Sunday after Eritrea attacked Kenya.', 'ACCUSE 2026-03-08 ASSAULT -']],
  ],
  [
    'what went on meanwhile tells the day',
    [
      [
        'de',
        'Als Bobi Wine am Sonntag in Kampala ankam, nahm ihn die Polizei fest.',
        'CONSULT 2026-03-08 COERCE 2026-03-08',
      ],
      ['en', 'Speaking on Tuesday in Oslo, Donald Tusk condemned Hungary.', 'ACCUSE 2026-03-10'],
    ],
  ],
  [
    '“vor zwei Tagen” is a day',
    [['de', 'Mali wies vor zwei Tagen den französischen Botschafter aus.', 'SANCTION 2026-03-10']],
  ],
  [
    'what the article opens with is of the day that the next sentences tell',
    [
      [
        'de',
        'Donald Tusk ist zurückgetreten. Er empfing am Montag Viktor Orban in Warschau.',
        'RESIGN 2026-03-09 CONSULT 2026-03-09',
      ],
      [
        'en',
        'Donald Tusk has resigned. On Monday he received Viktor Orban in Warsaw.',
        'RESIGN 2026-03-09 CONSULT 2026-03-09',
      ],
    ],
  ],
  [
    'the clause that tells when something takes place dates it',
    [
      [
        'de',
        'Das Treffen von Donald Tusk und Viktor Orban, das am Freitag in Genf beginnt, wird lang.',
        'CONSULT 2026-03-13',
      ],
      ['en', 'A summit of Norway and Chile, which opens on Friday in Bergen, will be long.', 'CONSULT 2026-03-13'],
    ],
  ],
  [
    'where the verb has its day, the noun has the one behind it',
    [
      [
        'en',
        'Donald Tusk on Monday condemned the attack by Russia on Moldova on Sunday.',
        'ACCUSE 2026-03-09 ASSAULT 2026-03-08',
      ],
    ],
  ],
  [
    'what happened when something else did is of its day',
    [
      [
        'de',
        'Die Waffenruhe wurde am Sonntag gebrochen, als Kenia Sudan angriff.',
        'ASSAULT 2026-03-08 ASSAULT 2026-03-08',
      ],
      ['en', 'The truce broke down on Sunday for good when Kenya attacked Sudan.', 'ASSAULT 2026-03-08'],
    ],
  ],
  [
    'what opens the first of two main clauses opens both',
    [
      [
        'de',
        'Am Montag verurteilte Polen Mali, Ungarn wies zwei Diplomaten Polens aus.',
        'ACCUSE 2026-03-09 SANCTION 2026-03-09',
      ],
    ],
  ],
  [
    'who makes a resignation or an accord known makes it',
    [
      ['de', 'Am Mittwoch hatte Donald Tusk seinen Rücktritt bekannt gegeben.', 'RESIGN 2026-03-11'],
      ['en', 'Donald Tusk announced the agreement with Hungary on Saturday.', 'AGREE 2026-03-07'],
    ],
  ],
  [
    'hours later is the day last told',
    [
      [
        'de',
        'Emma Lund wurde am Dienstag gewählt; wenige Stunden später wurde sie vereidigt.',
        'ELECT 2026-03-10 INAUGURATE 2026-03-10',
      ],
      ['en', 'Emma Lund resigned on Monday. Hours later she was arrested.', 'RESIGN 2026-03-09 COERCE 2026-03-09'],
    ],
  ],
  [
    'a verb that looks like a noun behind a relative clause has its own day',
    [
      [
        'en',
        'Emma Lund, who was charged in January, travels to Oslo on Monday for talks with Jonas Gahr Store.',
        'ACCUSE 2026-01 CONSULT 2026-03-16',
      ],
    ],
  ],
  [
    'a second participle under one auxiliary is of the same day, though a relative clause stands between',
    [
      [
        'de',
        'Die Polizei hatte den Mann, der floh, am Sonntag gefasst und den Blogger Roman Kunz verhaftet.',
        'COERCE 2026-03-08 COERCE 2026-03-08',
      ],
    ],
  ],
  [
    'what had gone before is of the year just named',
    [
      [
        'de',
        'Polen verurteilte im Juni 2021 Mali, nachdem Mali im Mai einen Journalisten festgenommen hatte.',
        'ACCUSE 2021-06 COERCE 2021-05',
      ],
    ],
  ],
  [
    'an occasion is of the day of its clause',
    [
      [
        'de',
        'Beim Gipfel in Krakau einigten sich Polen und Litauen am Montag auf ein Abkommen.',
        'CONSULT 2026-03-09 AGREE 2026-03-09',
      ],
      [
        'en',
        'At the Nato summit in Oslo, Poland and Lithuania signed an agreement on Monday.',
        'CONSULT 2026-03-09 SUPPORT 2026-03-09',
      ],
    ],
  ],
  [
    'a clause of “when” tells of the day before it',
    [
      ['de', 'Am Montag, als Polen Litauen angriff, heulten die Sirenen.', 'ASSAULT 2026-03-09'],
      ['en', 'Sirens sounded on 3 May 2021, when Poland invaded Lithuania.', 'ASSAULT 2021-05-03'],
    ],
  ],
  [
    'a day inside another circumstance is not that of the verb',
    [
      [
        'de',
        'Nach dem Unwetter auf den Inseln am Sonntag verhängte Kanada am Dienstag Sanktionen gegen Mali.',
        'SANCTION 2026-03-10',
      ],
    ],
  ],
  [
    'a day between subject and verb is that of both where no other is named',
    [['en', 'The talks between Poland and Lithuania on Monday ended the dispute.', 'CONSULT 2026-03-09']],
  ],
  [
    'a day behind what the verb itself takes is the day of the verb too',
    [
      ['en', 'Poland rejected the plan of Lithuania in a referendum on Sunday.', 'REJECT 2026-03-08 ELECT 2026-03-08'],
      [
        'de',
        'Donald Tusk reiste zu einem Treffen mit Viktor Orban am Montag nach Litauen.',
        'CONSULT 2026-03-09 CONSULT 2026-03-09',
      ],
    ],
  ],
  [
    'a name between commas parts no subject from its verb and day',
    [
      [
        'en',
        'Poland condemned Iran on Thursday after its president, Jan Nowak, resigned on Tuesday.',
        'ACCUSE 2026-03-12 RESIGN 2026-03-10',
      ],
    ],
  ],
  [
    'hours before or after are of the same day',
    [
      [
        'en',
        'Donald Tusk resigned on Monday, minutes before Kenya attacked Sudan.',
        'RESIGN 2026-03-09 ASSAULT 2026-03-09',
      ],
      [
        'en',
        'Ethiopia attacked Kenya on Sunday, hours after Mali had expelled the ambassador of Poland.',
        'ASSAULT 2026-03-08 SANCTION 2026-03-08',
      ],
      [
        'de',
        'Kenia griff am Montag den Sudan an, wenige Stunden bevor Mali Botschafter Polens auswies.',
        'ASSAULT 2026-03-09 SANCTION 2026-03-09',
      ],
      [
        'de',
        'Donald Tusk trat am Montag zurück, zwei Tage nachdem Kenia den Sudan angegriffen hatte.',
        'RESIGN 2026-03-09 ASSAULT 2026-03-07',
      ],
    ],
  ],
  [
    'days after are counted from the sentence before where the clause takes that up',
    [
      [
        'en',
        'Donald Tusk resigned on Monday. It came three days after Kenya attacked Sudan.',
        'RESIGN 2026-03-09 ASSAULT 2026-03-06',
      ],
    ],
  ],
  [
    'what has a conjunction but no verb leaves its day to the verb',
    [['en', 'The king of Norway swore in Emma Lund as prime minister late on Tuesday.', 'INAUGURATE 2026-03-10']],
  ],
  [
    'what follows a meeting is of its day, and a meeting of the day on which its outcome is told',
    [
      [
        'en',
        'After a summit of Norway and Chile in Oslo on Tuesday, Poland condemned Mali.',
        'CONSULT 2026-03-10 ACCUSE 2026-03-10',
      ],
      [
        'de',
        'Donald Tusk verurteilte am Dienstag nach einem Treffen mit Viktor Orban Mali.',
        'ACCUSE 2026-03-10 CONSULT 2026-03-10',
      ],
      ['en', 'Diplomats from Chile gathered in Lima on Tuesday condemned Mali.', 'ACCUSE 2026-03-10'],
    ],
  ],
  [
    'who has a part in a vote or a summit has it on its day',
    [
      ['en', 'Hungary plans to boycott the elections in Serbia on May 17.', 'PROTEST 2026-05-17 ELECT 2026-05-17'],
      ['en', 'Emma Lund attended the summit of Norway and Chile on Tuesday.', 'CONSULT 2026-03-10'],
    ],
  ],
  [
    'what happens where a journey led is of its day',
    [
      [
        'de',
        'Donald Tusk reiste am Freitag nach Oslo, wo er Jonas Gahr Store traf.',
        'CONSULT 2026-03-06 CONSULT 2026-03-06',
      ],
    ],
  ],
  [
    'talks that are to begin have the day of their beginning',
    [['en', 'Talks between Norway and Chile are due to resume in Lima on 24 March.', 'CONSULT 2026-03-24']],
  ],
  [
    'a verdict is of the day on which the judge explained it',
    [
      [
        'de',
        'Ein Gericht in Lima hat Emma Lund verurteilt. Sie habe Geld unterschlagen, so Richterin Ana Diaz am Mittwoch.',
        'RULE 2026-03-11',
      ],
    ],
  ],
  ['a season has its year', [['de', 'Für den Herbst kündigte Donald Tusk Neuwahlen in Polen an.', 'ELECT 2026']]],
  [
    'what somebody is judged for is not of the day of the judgement',
    [['en', 'Emma Lund was charged on Monday with attacking Jan Nowak.', 'ACCUSE 2026-03-09 ASSAULT -']],
  ],
  [
    'what a statement of Sunday tells did not happen for that on Sunday',
    [['de', 'Mali hat nach Angaben der Armee vom Samstag Kenia angegriffen.', 'ASSAULT -']],
  ],
  [
    'of two times that an event is told the exacter date counts',
    [
      [
        'en',
        'Kenya attacked Sudan in February. The attack of Kenya on Sudan on 12 February was a surprise.',
        'ASSAULT 2026-02-12',
      ],
    ],
  ],
  [
    'a day inside “since” or “until” is of the noun, and not of the verb',
    [
      [
        'de',
        'Seit dem Angriff von Kenia auf den Sudan im Februar 2022 hat Polen zwei Minister entlassen.',
        'ASSAULT 2022-02 RESIGN -',
      ],
      [
        'en',
        'Since the attack by Kenya on Sudan in February 2022, Poland has condemned Mali.',
        'ASSAULT 2022-02 ACCUSE -',
      ],
    ],
  ],
  [
    'who condemns looks back on a year',
    [['de', 'Mali verurteilte die Annexion der Krim durch Russland im Jahr 2014.', 'ACCUSE - ASSAULT 2014']],
  ],
  [
    'the strike has the day for which it is called in the clause that describes it',
    [['de', 'Ein Streik, zu dem Verdi für Montag aufgerufen hatte, ist abgesagt.', 'PROTEST 2026-03-16 REQUEST -']],
  ],
  [
    'what is called for a day has that day',
    [['de', 'Donald Tusk hat für den 7. Juli Neuwahlen in Polen ausgerufen.', 'ELECT 2026-07-07']],
  ],
  [
    'months after a month are a month',
    [
      [
        'en',
        'Nepal will hold elections in May 2027, six months after Kenya attacked Sudan.',
        'ELECT 2027-05 ASSAULT 2026-11',
      ],
    ],
  ],
  [
    'talks have the day on which somebody speaks after them',
    [['de', 'Die Frist laufe ab, sagte Macron am Montag nach einem Gespräch mit Donald Trump.', 'CONSULT 2026-03-09']],
  ],
  [
    'a time that opens a clause is no part of its subject',
    [
      ['en', 'On Tuesday Kenya attacked Sudan.', 'ASSAULT 2026-03-10'],
      ['en', 'On Sunday night Kenya’s army attacked Sudan.', 'ASSAULT 2026-03-08'],
      ['en', 'In March 2021 Kenya attacked Sudan.', 'ASSAULT 2021-03'],
      ['en', 'In 2021 South Sudan attacked Kenya.', 'ASSAULT 2021'],
      ['en', 'Last month Kenya attacked Sudan.', 'ASSAULT 2026-02'],
      ['en', 'This week Kenya attacked Sudan.', 'ASSAULT 2026-W11'],
      ['en', 'On Monday police arrested Viktor Orban.', 'COERCE 2026-03-09'],
    ],
  ],
  [
    'a time behind an object is no part of it',
    [
      ['en', 'Kenya attacked an island last year.', 'ASSAULT 2025'],
      ['en', 'Kenya closed an embassy last week.', 'COERCE 2026-W10'],
      ['en', 'Kenya will host a summit next month with Sudan.', 'CONSULT 2026-04'],
    ],
  ],
  [
    'where somebody travels in the present lies ahead',
    [
      ['en', 'Kenya’s foreign minister travels to Oslo on Sunday for talks with Donald Tusk.', 'CONSULT 2026-03-15'],
      ['en', 'The Polish parliament votes on the bill on Tuesday.', 'LEGISLATE 2026-03-17'],
    ],
  ],
  [
    'words may take up the day or the time that was told last',
    [
      [
        'de',
        'Am Montag sprach Kenia mit Ghana. Anschließend griff es Togo an.',
        'CONSULT 2026-03-09 ASSAULT 2026-03-09',
      ],
      ['de', 'Im Mai 2019 griff Kenia Ghana an. Damals verurteilte Togo Kenia.', 'ASSAULT 2019-05 ACCUSE 2019-05'],
      [
        'en',
        'Kenya met Ghana on Monday. Shortly afterwards it attacked Togo.',
        'CONSULT 2026-03-09 ASSAULT 2026-03-09',
      ],
      ['en', 'Kenya attacked Ghana in May 2019. Togo condemned Kenya at the time.', 'ASSAULT 2019-05 ACCUSE 2019-05'],
    ],
  ],
  [
    'days after something that the next sentence dates are counted from it',
    [
      [
        'de',
        'Einen Tag nach dem Attentat in Togo hat Kenia Ghana angegriffen. Ein Zug war am Montag entgleist.',
        'ASSAULT 2026-03-09 ASSAULT 2026-03-10',
      ],
      [
        'en',
        'Two days after an attack on Togo, Kenya has sanctioned Ghana. It announced the step on Tuesday.',
        'ASSAULT 2026-03-08 SANCTION 2026-03-10',
      ],
    ],
  ],
  [
    'what had happened by the evening is of that day, with what is joined to it',
    [
      [
        'en',
        'By Monday evening Kenya had attacked Togo and arrested Viktor Orban.',
        'ASSAULT 2026-03-09 COERCE 2026-03-09',
      ],
    ],
  ],
  [
    'an insertion does not part a verb from its day',
    [
      [
        'en',
        'Kenya on Monday attacked Togo, which lies on a coast, and sanctioned Ghana.',
        'ASSAULT 2026-03-09 SANCTION 2026-03-09',
      ],
    ],
  ],
  [
    'what is announced of the whole sentence before dates it',
    [['de', 'Viktor Orban ist zurückgetreten. Das teilte sein Büro am Montag mit.', 'RESIGN 2026-03-09']],
  ],
  ['an election is called for its day', [['en', 'Viktor Orban called elections for 21 June.', 'ELECT 2026-06-21']]],
  [
    'who says that he condemns does so on that day',
    [['de', 'Er entschuldige sich bei Kenia, sagte Donald Tusk am Montag.', 'SUPPORT 2026-03-09']],
  ],
  [
    'a weekday that owns a noun is as far ahead as its clause',
    [
      ['en', "Donald Tusk will attend Sunday's summit in Oslo.", 'CONSULT 2026-03-15'],
      ['en', "Donald Tusk attended Sunday's summit in Oslo.", 'CONSULT 2026-03-08'],
    ],
  ],
  [
    'a month for which something had been set may be over',
    [
      ['de', 'Kenia hatte für Februar Wahlen angesetzt.', 'ELECT 2026-02'],
      ['de', 'Kenia hatte für Mai Wahlen angesetzt.', 'ELECT 2026-05'],
    ],
  ],
  ['what is due has that day', [['en', 'The elections in Kenya, due in 2027, have been moved.', 'ELECT 2027']]],
  [
    'an auxiliary and a day hold for the participle behind the conjunction too, whatever stands between',
    [
      [
        'de',
        'Dänische Behörden hatten die Fähre, die nach Oslo unterwegs war, am Montag vor Kopenhagen gestoppt und den an Deck stehenden Viktor Orban verhaftet.',
        'COERCE 2026-03-09',
      ],
      [
        'de',
        'Dänische Fahnder haben den Kapitän, der nach Oslo wollte, am Montag verhört und Viktor Orban verhaftet.',
        'COERCE 2026-03-09',
      ],
    ],
  ],
  ['until when is no date', [['en', 'Poland must release the hostages by Friday.', 'RETREAT -']]],
  [
    'what was begun or tried is of the day of the beginning',
    [
      ['de', 'Soldaten versuchten in der Nacht zum Dienstag, Präsident Joseph Mbeki zu stürzen.', 'COERCE 2026-03-10'],
      ['en', 'Rebels tried on Tuesday to seize the capital of Chad.', 'ASSAULT 2026-03-10'],
    ],
  ],
  [
    'what went along with what was told before is of its day, what had gone before is not',
    [
      [
        'de',
        'Am Samstag protestierten in Tiflis Tausende. Dabei nahm die Polizei 30 Demonstranten fest.',
        'PROTEST 2026-03-07 COERCE 2026-03-07',
      ],
      [
        'de',
        'Am Samstag protestierten in Tiflis Tausende. Dabei hatte die Polizei 30 Demonstranten festgenommen.',
        'PROTEST 2026-03-07 COERCE -',
      ],
      [
        'en',
        'Viktor Orban met Robert Fico on Monday. At the same time Norway condemned Hungary.',
        'CONSULT 2026-03-09 ACCUSE 2026-03-09',
      ],
    ],
  ],
  [
    'what happens at something that was told before is of its day',
    [
      [
        'de',
        'Ein Mann griff am Montag in Kabul einen Bus an. Bei dem Angriff wurden zwölf Soldaten getötet.',
        'ASSAULT 2026-03-09 ASSAULT 2026-03-09',
      ],
      [
        'en',
        'Norway hosted the leaders of Laos and Vietnam on Monday. Chinese diplomats attended the meeting.',
        'CONSULT 2026-03-09 CONSULT 2026-03-09',
      ],
    ],
  ],
  [
    'a protest that is met with force is of the day of the force',
    [['en', 'Police dispersed a rally of the opposition in Kano on Monday.', 'COERCE 2026-03-09 PROTEST 2026-03-09']],
  ],
  [
    'a participle behind a comma sets the day of the noun before it',
    [
      [
        'en',
        'Donald Tusk is reconsidering a trip to Hanoi for talks with Viktor Orban, scheduled for early September.',
        'CONSULT - CONSULT 2026-09',
      ],
    ],
  ],
  [
    '“an diesem Montag” is the next or the last by the tense',
    [
      ['de', 'An diesem Montag beraten die Außenminister der EU über die Lage in Niger.', 'CONSULT 2026-03-16'],
      ['de', 'An diesem Montag hat Donald Tusk Kenia besucht.', 'CONSULT 2026-03-09'],
    ],
  ],
  ['a vote has its day though nobody is named', [['de', 'Am 4. August wird in Sambia gewählt.', 'ELECT 2026-08-04']]],
  [
    'a participle with a day tells of its noun, and dates nothing else',
    [
      ['de', 'Der am Sonntag zurückgetretene Präsident Manuel Merino besucht Chile.', 'RESIGN 2026-03-08 CONSULT -'],
      [
        'de',
        'Das Gericht sprach den 2021 von der Polizei verhafteten Journalisten Alaa Hamad frei.',
        'RULE - COERCE 2021',
      ],
    ],
  ],
  [
    'so long before or after what has a day of its own is a day too',
    [
      [
        'de',
        'Zwei Tage vor der Wahl am Sonntag nahm die Polizei Oppositionsführer Ismail Bello fest.',
        'ELECT 2026-03-08 COERCE 2026-03-06',
      ],
      ['en', 'Two days after he resigned on Monday, Manuel Merino was arrested.', 'COERCE 2026-03-11'],
    ],
  ],
  ['today is a day', [['de', 'Heute will der Bundestag über das Gesetz abstimmen.', 'LEGISLATE 2026-03-12']]],
  [
    'what carries a noun may have the day',
    [['de', 'Die zweite Runde der Gespräche zwischen Iran und Oman soll am 3. Juni beginnen.', 'CONSULT 2026-06-03']],
  ],
  [
    'a participle behind a comma or at the front has its own day',
    [
      [
        'en',
        'Arrested on Monday in Oslo, Donald Tusk was charged with treason on Tuesday.',
        'COERCE 2026-03-09 ACCUSE 2026-03-10',
      ],
    ],
  ],
  [
    'what happened later is not of the day told first',
    [['en', 'Donald Tusk was arrested on Monday and later charged with treason.', 'COERCE 2026-03-09 ACCUSE -']],
  ],
  [
    'a relative clause tells of the noun before it, with its own day',
    [
      ['de', 'Die Sanktionen, die 2014 gegen Tschad verhängt worden waren, bleiben.', 'SANCTION 2014'],
      ['en', 'The sanctions that were imposed on Chad in 2014 remain.', 'SANCTION 2014'],
    ],
  ],
  [
    'a complement has another tense than the day before it',
    [
      [
        'en',
        'Viktor Orban said after Donald Tusk resigned on Tuesday that Poland would remain in the union.',
        'RESIGN 2026-03-10',
      ],
    ],
  ],
  [
    'since when there had been none is no date of the first',
    [
      ['en', 'It was the first meeting between Xi Jinping and Vladimir Putin since October.', 'CONSULT -'],
      ['de', 'Es war der schwerste Angriff auf Polen seit 2014.', 'ASSAULT -'],
    ],
  ],
  [
    'what happened when something else did has its day',
    [
      [
        'en',
        'Nine soldiers were killed when a bomb exploded in Kabul on Monday.',
        'ASSAULT 2026-03-09 ASSAULT 2026-03-09',
      ],
    ],
  ],
  [
    'to what day something was moved lies ahead',
    [
      ['de', 'Das Treffen zwischen Viktor Orban und Donald Tusk wurde auf Montag verschoben.', 'CONSULT 2026-03-16'],
      ['en', 'The talks between Chad and Norway were postponed until November.', 'CONSULT 2026-11'],
    ],
  ],
  [
    'who makes a step of his own known makes it on that day',
    [
      ['de', 'Robert Fico erklärte am Dienstag, er trete zurück.', 'RESIGN 2026-03-10'],
      ['en', 'Norway said on Monday it was suspending aid to Chad.', 'SANCTION 2026-03-09'],
    ],
  ],
  [
    'a date between article and noun is the day of the noun',
    [['en', 'Ada Lind, campaigning for the May 21 election, condemned Viktor Orban.', 'ELECT 2026-05-21 ACCUSE -']],
  ],
  [
    'what is due to begin behind a comma has that day',
    [['en', 'The talks between Chad and Norway, due to start on Monday, were called off.', 'CONSULT 2026-03-16']],
  ],
  [
    'a time at the front is no noun that the clause describes',
    [
      [
        'en',
        'Last week Donald Tusk had threatened to pull out unless his partners backed the plan.',
        'THREATEN 2026-W10 SUPPORT -',
      ],
    ],
  ],
  [
    'the same evening is of the day told last',
    [
      [
        'de',
        'Donald Tusk traf am Dienstag Robert Fico. Am selben Abend griff Russland Polen an.',
        'CONSULT 2026-03-10 ASSAULT 2026-03-10',
      ],
    ],
  ],
  [
    'from when something will hold',
    [
      ['en', 'Norway will impose sanctions on Chad from Monday.', 'SANCTION 2026-03-16'],
      ['en', 'Norway threatened to impose sanctions on Chad from April 2.', 'THREATEN - SANCTION 2026-04-02'],
    ],
  ],
  [
    'what its verb is done to in the passive has a day of its own',
    [['en', "Last Friday's raid on the mission was condemned by Norway.", 'ACCUSE -']],
  ],
  [
    'a bare year before a German noun is of the verb',
    [['de', 'Norwegen verhängte 2014 Sanktionen gegen den Tschad.', 'SANCTION 2014']],
  ],
  [
    'the day tells more than since when',
    [['en', 'Prime Minister Ada Lind, in office since 2019, resigned on Monday.', 'RESIGN 2026-03-09']],
  ],
  [
    'what is done at a meeting is of its day',
    [['en', "During Monday's meeting, Donald Tusk accused Viktor Orban.", 'CONSULT 2026-03-09 ACCUSE 2026-03-09']],
  ],
  [
    'behind a noun and those who take part stands its day',
    [
      ['de', 'Die Gespräche zwischen Norwegen und dem Tschad vom Montag endeten ergebnislos.', 'CONSULT 2026-03-09'],
      [
        'de',
        'Die Gespräche zwischen Norwegen und dem Tschad, die für den 3. Mai geplant waren, wurden abgesagt.',
        'CONSULT 2026-05-03',
      ],
    ],
  ],
  [
    'from when to when something was put off',
    [
      ['de', 'Norwegen hat die Wahl von April auf Juni verschoben.', 'ELECT 2026-06'],
      ['en', 'Norway postponed the election from April to June.', 'ELECT 2026-06'],
      ['en', 'Norway postponed the election until June.', 'ELECT 2026-06'],
    ],
  ],
  [
    'what a verb in the past looks ahead to is to come',
    [
      ['de', 'Donald Tusk und Viktor Orban vereinbarten ein Treffen im Juni.', 'AGREE - CONSULT 2026-06'],
      [
        'de',
        'Donald Tusk schlug am Montag ein Treffen mit Viktor Orban am Freitag vor.',
        'REQUEST 2026-03-09 CONSULT 2026-03-13',
      ],
      ['en', 'Donald Tusk proposed a summit with Viktor Orban in May.', 'REQUEST - CONSULT 2026-05'],
      [
        'en',
        'Before their meeting on Friday, Donald Tusk spoke with Viktor Orban on Tuesday by telephone.',
        'CONSULT 2026-03-13 CONSULT 2026-03-10',
      ],
    ],
  ],
  [
    'what stands behind a colon happened then',
    [
      [
        'de',
        'Die Minister mussten am Montag fliehen: Demonstranten stürmten das Parlament in Oslo und setzten es in Brand.',
        'PROTEST 2026-03-09 ASSAULT 2026-03-09',
      ],
      ['en', 'The ministers had to flee on Monday: protesters stormed the parliament in Oslo.', 'PROTEST 2026-03-09'],
    ],
  ],
  [
    'when its subject took place is when it did what it did',
    [['en', 'The raid, which took place on Monday in Chad, killed ten soldiers.', 'ASSAULT 2026-03-09']],
  ],
  [
    'since when is no day of what has been done since',
    [['en', 'Since leaving Oslo in January, Donald Tusk has criticised Norway.', 'ACCUSE -']],
  ],
  [
    'the day of what is condemned is not that of its being condemned',
    [['en', 'The arrest on Sunday of nine protesters in Oslo was condemned by Chad.', 'COERCE 2026-03-08 ACCUSE -']],
  ],
  [
    'behind the comma of an insertion the clause goes on',
    [['en', 'Norway freed Ada Lind, arrested in December, on Monday.', 'RETREAT 2026-03-09 COERCE 2025-12']],
  ],
  [
    'the day for which a meeting is convened lies ahead',
    [['de', 'Donald Tusk hat für Freitag einen Gipfel der Europäischen Union einberufen.', 'CONSULT 2026-03-13']],
  ],
  [
    'of two joined days the first',
    [
      [
        'de',
        'Donald Tusk, der am Montag in Oslo Viktor Orban und am Dienstag in Genf Robert Fico traf, schwieg.',
        'CONSULT 2026-03-09',
      ],
    ],
  ],
  [
    'the day to which something is moved, and not that for which it was planned',
    [
      [
        'de',
        'Eine für Dienstag geplante Sitzung der Europäischen Kommission wurde auf Montag vorgezogen.',
        'CONSULT 2026-03-16',
      ],
      [
        'en',
        'A meeting of Donald Tusk and Viktor Orban scheduled for Friday was postponed until Monday.',
        'CONSULT 2026-03-16',
      ],
    ],
  ],
  [
    'of what was to have been the day is the nearest of its name',
    [
      ['en', 'Donald Tusk was to have met Viktor Orban on Friday.', 'CONSULT 2026-03-13'],
      ['en', 'Donald Tusk was to have met Viktor Orban on Tuesday.', 'CONSULT 2026-03-10'],
      [
        'de',
        'Einen Besuch in Warschau, zu dem Viktor Orban am Freitag erwartet worden war, sagte er ab.',
        'CONSULT 2026-03-13',
      ],
    ],
  ],
  [
    'the eve of the day told before, and not of what stands behind it',
    [
      [
        'de',
        'Der Rat setzte am Sonntag Robert Fico ab, der sich erst am Vorabend zum Präsidenten ernannt hatte.',
        'RESIGN 2026-03-08 APPOINT 2026-03-07',
      ],
      ['de', 'Am Vorabend des Gipfels empfing Robert Fico Viktor Orban.', 'CONSULT -'],
    ],
  ],
  [
    'what was done instead was done then',
    [
      [
        'en',
        'Norway rejected the plan on Monday. Instead, Ada Lind took the oath of office.',
        'REJECT 2026-03-09 INAUGURATE 2026-03-09',
      ],
    ],
  ],
  [
    'in somebody’s own words a day counts from that on which they were said',
    [
      ['de', '„Russland hat heute Polen angegriffen“, sagte Donald Tusk am Montag.', 'ASSAULT 2026-03-09'],
      ['en', '“Tomorrow I will meet Viktor Orban,” Donald Tusk told reporters on Monday.', 'CONSULT 2026-03-10'],
    ],
  ],
  [
    'behind a relative clause its comma leads back',
    [
      [
        'en',
        'Donald Tusk, who met Viktor Orban in May, on Monday condemned Chad.',
        'CONSULT 2025-05 ACCUSE 2026-03-09',
      ],
    ],
  ],
  [
    'a name behind a time of day is no part of it',
    [['de', 'Donald Tusk hat am Dienstagmorgen Viktor Orban getroffen.', 'CONSULT 2026-03-10']],
  ],
  [
    'on which day talks go on, and not since when',
    [
      [
        'de',
        'Die seit Februar laufenden Gespräche zwischen Norwegen und dem Tschad werden am Freitag fortgesetzt.',
        'CONSULT 2026-03-13',
      ],
    ],
  ],
  [
    'a span has the day of its begin',
    [
      ['de', 'Von Montag bis Mittwoch besuchte Donald Tusk Japan.', 'CONSULT 2026-03-09'],
      ['en', 'Donald Tusk will visit Japan from Friday to Sunday.', 'CONSULT 2026-03-13'],
      ['en', 'From 2014 to 2016, Norway negotiated with Chad.', 'CONSULT 2014'],
      ['en', 'Norway postponed the election from April to June.', 'ELECT 2026-06'],
    ],
  ],
  [
    'the day for which something is called lies ahead, and a number behind a month is its day',
    [
      ['en', 'The opposition called a strike for Friday.', 'PROTEST 2026-03-13'],
      ['de', 'Verdi rief für Freitag einen Streik aus.', 'PROTEST 2026-03-13'],
      ['en', 'On March 5 rebels attacked Ghana.', 'ASSAULT 2026-03-05'],
    ],
  ],
] as const)('%s', async (_, rows) => {
  for (const [language, text, expected] of rows) expect((await dates(text, language)).join(' ')).toBe(expected)
})

test.each([
  ['en', 'Ghana gave Togo until Tuesday to withdraw its troops.', '2026-03-17'],
  ['en', 'Ghana had been given until March 16 to withdraw its troops.', '2026-03-16'],
  ['de', 'Ghana gab Togo bis Dienstag Zeit, seine Truppen abzuziehen.', '2026-03-17'],
])('a day until which something is demanded lies ahead: %s: %s', async (language, text, latest) => {
  const article = await extractor.normalise({ text, language, publishedAt: '2026-03-12' })
  const withdrawal = extractor.annotate(article).events.find(({ type }) => type === 'RETREAT')
  expect(withdrawal).toMatchObject({ status: 'proposed', date: { value: null, latest } })
})
