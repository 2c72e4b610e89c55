/**
 * A catalogue record of a manuscript that never was, with the parts real catalogues have: several
 * scripts, items five deep, parts and fragments, measures in attributes, and prose between them.
 */
export const catalogue = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
<teiHeader xml:lang="en">
<fileDesc>
  <titleStmt>
    <title type="main" level="a">MS. Zephyr 12</title>
    <title type="sub">Miscellany from the mountain library</title>
    <title xml:lang="ar" type="alt">مجموعة من خزانة الجبل</title>
    <author key="person_77"><persName>Idris <addName type="nisba">al-Jabali</addName></persName></author>
    <editor role="cataloguer">Oda <surname>Fennick</surname></editor>
    <sponsor>Society of Small Libraries</sponsor><funder ref="https://funder.example.org/">The Lantern Fund</funder>
    <principal>Tamsin Rook</principal>
    <respStmt xml:id="OF"><resp when="2019">Described by</resp><persName ref="#nobody">Oda Fennick</persName></respStmt>
    <respStmt><orgName>Photographic studio</orgName><resp>photographed all leaves</resp></respStmt>
  </titleStmt>
  <editionStmt><edition n="2">Second issue, <date when="2021-05">May 2021</date></edition></editionStmt>
  <extent><measure unit="kB" quantity="41"/></extent>
  <publicationStmt>
    <publisher>The Mountain Library</publisher><pubPlace>Upper Vale</pubPlace>
    <address><addrLine>1 Stair Lane</addrLine><addrLine>Upper Vale</addrLine></address>
    <idno type="DOI">10.9999/zephyr.12</idno><idno type="URI">https://catalogue.example.org/zephyr/12</idno>
    <date when="2021-06-01">1 June 2021</date>
    <availability status="restricted"><licence target="https://creativecommons.org/licenses/by-nc/4.0/" notBefore="2021-06-01">Text under CC BY-NC 4.0</licence>
      <p>Images on <ref target="https://images.example.org/terms">terms</ref> of the studio.</p></availability>
  </publicationStmt>
  <seriesStmt><title level="s">Catalogues of small libraries</title><biblScope unit="volume">4</biblScope><idno type="ISSN">0000-0019</idno></seriesStmt>
  <notesStmt><note type="internal">Shelved out of order.</note><relatedItem type="older"><bibl>Handlist of <date>1911</date>, no. 9</bibl></relatedItem></notesStmt>
  <sourceDesc>
    <msDesc xml:id="ms" xml:lang="en" type="codex">
      <msIdentifier>
        <country key="XV">Valeland</country><region type="county">Northshire</region><settlement>Upper Vale</settlement>
        <institution>Foundation of the Vale</institution><repository ref="https://isil.example.org/XV-1">Mountain Library</repository>
        <collection type="main">Eastern manuscripts<collection type="sub">Zephyr bequest</collection></collection>
        <idno type="shelfmark">MS. Zephyr 12</idno>
        <altIdentifier type="former"><settlement>Lower Vale</settlement><idno type="SCN">3071</idno><note>Stamped on the spine.</note></altIdentifier>
        <altIdentifier><idno type="URI">https://ids.example.org/z12</idno></altIdentifier>
        <msName xml:lang="syr">ܟܬܒܐ ܕܛܘܪܐ</msName><msName type="nickname">The Wind Book</msName>
      </msIdentifier>
      <head>Five works in one volume, <origDate notBefore="1450" notAfter="1475">third quarter of the 15th century</origDate></head>
      <msContents class="#law">
        <summary>Law and verse; see <ref target="https://example.org/essay">the essay</ref>.</summary>
        <textLang mainLang="ara" otherLangs="heb syr">Arabic with Hebrew and Syriac</textLang>
        <titlePage><docTitle><titlePart>Book of Wind</titlePart></docTitle></titlePage>
        <msItem xml:id="i1" n="1" class="#law">
          <locus from="1b" to="40a">fols. 1b–40a</locus>
          <author key="person_1"><persName xml:lang="ar">ابن الريح</persName><persName xml:lang="ar-Latn-x-lc">Ibn al-Rīḥ</persName></author>
          <title key="work_9" xml:lang="ar">كتاب الريح</title><title xml:lang="ar-Latn-x-lc" type="desc">Kitāb al-rīḥ</title>
          <rubric xml:lang="ar"><locus>(fol. 1b)</locus> هذا كتاب الريح</rubric>
          <incipit xml:lang="ar"><locus from="1b"/>الحمد لله الذي <gap reason="illegible" unit="words" quantity="2"/> أرسل الرياح</incipit>
          <explicit xml:lang="he" defective="true">תם ונשלם הספר</explicit>
          <finalRubric>Finis <hi rend="italic">libri</hi></finalRubric>
          <colophon>Copied by <persName role="scribe" key="person_2">Yusuf</persName> in <date when="1462-03" calendar="#hijri">Jumada II 866</date>.</colophon>
          <quote>A verse <lb/>over two lines</quote>
          <filiation type="antigraph">From <ref target="#ms">an older copy</ref></filiation>
          <decoNote type="initial">One gilt initial</decoNote>
          <bibl><author>Fennick</author>, <title level="m">Winds</title> (<date>1999</date>), <citedRange unit="page">14–15</citedRange></bibl>
          <listBibl><bibl><title level="j">Vale Studies</title> 3</bibl><biblStruct><analytic><author>Rook</author><title level="a">On gusts</title></analytic>
            <monogr><title level="j">Breezes</title><imprint><biblScope unit="volume">7</biblScope><date when="2003"/></imprint></monogr></biblStruct></listBibl>
          <msItem n="1.1"><title>Preface</title>
            <msItem n="1.1.1"><title>Praise</title>
              <msItem n="1.1.1.1"><title>Of the north wind</title>
                <msItem n="1.1.1.1.1"><locus from="2a" to="2b"/><title xml:lang="zh">北風</title><note>Marginal, in another hand</note></msItem>
              </msItem></msItem></msItem>
        </msItem>
        <msItem><locusGrp><locus>ff. 41–50</locus><locus>ff. 60–61</locus></locusGrp><title>A title alone</title><textLang mainLang="he"/></msItem>
        <msItemStruct><title>Structured item</title><incipit>Incipit liber</incipit></msItemStruct>
        <msItem><p>An item told in prose, with <title>a title</title> in it.</p></msItem>
      </msContents>
      <physDesc>
        <p>A handsome volume.</p>
        <objectDesc form="codex"><supportDesc material="chart">
          <support><p>Polished <material>paper</material>, <watermark>three hats</watermark>.</p></support>
          <extent>iii + 120 <locus>ff.</locus><dimensions type="leaf" unit="mm"><height>250</height><width quantity="180">180</width></dimensions><dimensions type="written" unit="mm"><height>190</height><width>120</width><depth>4</depth></dimensions>
            <measure type="weight" unit="g" quantity="850"/></extent>
          <foliation n="1">Western figures; <secFol>et ventus</secFol></foliation>
          <collation><p>Quinions: <formula>1–12(10)</formula> <catchwords>on every verso</catchwords> <signatures>letters</signatures></p></collation>
          <condition>Wormed<note>Repaired 1980</note></condition></supportDesc>
          <layoutDesc><layout columns="1 2" writtenLines="21" ruledLines="20 22">Frame ruled with a <term>mistara</term></layout><layout columns="3"/></layoutDesc></objectDesc>
        <handDesc hands="2"><handNote xml:id="h1" scope="major" script="naskh" medium="black ink" scribeRef="#OF">Clear naskh by the main scribe</handNote>
          <handNote scope="minor" medium="red"/></handDesc>
        <scriptDesc><scriptNote>Serto in the margins</scriptNote></scriptDesc>
        <typeDesc><typeNote>Printed label</typeNote></typeDesc><musicNotation>Neumes on fol. 3</musicNotation>
        <decoDesc><decoNote type="miniature" n="1">A storm at sea <locus from="12a"/></decoNote><decoNote type="border">Gilt frames</decoNote></decoDesc>
        <additions><list><item>Owner’s note, <persName>Salome</persName></item><item><label>Stamp</label><stamp>round, violet</stamp></item></list></additions>
        <bindingDesc><binding contemporary="false" notAfter="1700"><p>Brown goat with flap</p><decoNote>Medallion</decoNote><condition>Rubbed</condition></binding></bindingDesc>
        <sealDesc><seal contemporary="true" n="1"><p>Signet of <heraldry>a hawk</heraldry></p></seal></sealDesc>
        <accMat>A letter of 1911</accMat>
      </physDesc>
      <history>
        <summary>Written in the Vale, never far from it.</summary>
        <acquisition when="1911-02-03">Bequeathed by <persName ref="https://viaf.example.org/5">A. Zephyr</persName></acquisition>
        <provenance notBefore="1500" notAfter="1600">With the hermits</provenance><provenance>Sold twice</provenance>
        <origin evidence="internal"><origDate when-iso="1462" cert="medium">866 AH</origDate><origPlace><country>Valeland</country>, <settlement>Upper Vale</settlement></origPlace></origin>
      </history>
      <additional><adminInfo><recordHist><source>Seen in 2018 by <persName>Fennick</persName></source><change when="2019-10-01" who="#OF">Checked</change></recordHist>
          <availability status="free"><p>Open to readers</p></availability>
          <custodialHist><custEvent type="conservation" when="1980">Rebound</custEvent></custodialHist></adminInfo>
        <surrogates><p>Film of 1962</p><bibl type="facsimile"><ptr target="https://images.example.org/z12"/></bibl></surrogates>
        <listBibl><head>Literature</head><bibl>Handlist 9</bibl></listBibl></additional>
      <msPart n="A"><msIdentifier><idno type="part">MS. Zephyr 12a</idno></msIdentifier><msContents><msItem><title>Inserted quire</title></msItem></msContents>
        <physDesc><objectDesc><supportDesc><extent>8 leaves</extent></supportDesc></objectDesc></physDesc>
        <history><origin>Elsewhere</origin></history></msPart>
      <msFrag><altIdentifier><idno>frag. 3</idno></altIdentifier><p>A strip in the spine</p></msFrag>
    </msDesc>
    <biblFull><titleStmt><title>Winds in print</title></titleStmt><publicationStmt><publisher>Gale</publisher><date>1890</date></publicationStmt></biblFull>
    <listWit><witness xml:id="A">The codex<msDesc><msIdentifier><repository>Other Library</repository><idno>9</idno></msIdentifier></msDesc></witness><witness xml:id="B">A print</witness></listWit>
    <recordingStmt><recording type="audio" dur="PT3M"><equipment><p>Wire recorder</p></equipment></recording></recordingStmt>
    <scriptStmt><bibl>Read from cards</bibl></scriptStmt>
    <listObject><object><objectIdentifier><objectName>Wind harp</objectName></objectIdentifier><physDesc><objectDesc><p>Of <material>ash</material></p></objectDesc></physDesc></object></listObject>
  </sourceDesc>
</fileDesc>
<encodingDesc>
  <projectDesc><p>All volumes of the bequest.</p></projectDesc><samplingDecl><p>Incipits only.</p></samplingDecl>
  <editorialDecl><correction method="silent"><p>Slips mended.</p></correction><normalization><p>None.</p></normalization><quotation marks="none"/>
    <hyphenation eol="some"><p>Kept.</p></hyphenation><segmentation><p>By item.</p></segmentation><interpretation><p>Titles supplied.</p></interpretation><punctuation marks="all"><p>Kept.</p></punctuation></editorialDecl>
  <tagsDecl partial="true"><rendition xml:id="r1" scheme="css">font-style: oblique</rendition><namespace name="http://www.tei-c.org/ns/1.0"><tagUsage gi="locus" occurs="14">of leaves</tagUsage></namespace></tagsDecl>
  <refsDecl><citeStructure unit="item" match="//msItem" use="@n"/></refsDecl>
  <classDecl><taxonomy xml:id="subjects"><bibl>Subjects of the Vale</bibl><category xml:id="law"><catDesc xml:lang="en">Law of winds</catDesc><category><catDesc>Breezes</catDesc></category></category></taxonomy></classDecl>
  <charDecl><char xml:id="c1"><localProp name="entity" value="gust"/><mapping type="standard">~</mapping></char></charDecl>
  <appInfo><application ident="quillpad" version="3.1"><label>Quillpad</label><ptr target="#ms"/></application></appInfo>
  <geoDecl datum="WGS84">Degrees</geoDecl><variantEncoding method="parallel-segmentation" location="internal"/>
  <listPrefixDef><prefixDef ident="vale" matchPattern="(.+)" replacementPattern="https://vale.example.org/$1"><p>Places of the Vale</p></prefixDef></listPrefixDef>
  <metDecl pattern="[SL]+"><metSym value="S">short</metSym></metDecl><schemaRef url="schema/vale.rng" type="interchange"/>
</encodingDesc>
<profileDesc>
  <creation><date from="1450" to="1475"/></creation>
  <abstract><p>Winds, <foreign xml:lang="la">venti</foreign>, in five works.</p></abstract>
  <langUsage><language ident="ar" usage="80">Arabic</language><language ident="syr">Syriac</language></langUsage>
  <textClass><keywords scheme="#subjects"><term ref="vale:winds">winds</term><list><item>storms</item><item>sails</item></list></keywords><catRef scheme="#subjects" target="#law"/><classCode scheme="https://udc.example.org/">551.55</classCode></textClass>
  <particDesc><listPerson><person xml:id="p1" sex="2"><persName><forename>Salome</forename><surname>Vane</surname></persName><birth when="1570">1570</birth><note>Owner</note></person></listPerson></particDesc>
  <settingDesc><setting><locale>A tower</locale><activity>reading aloud</activity></setting></settingDesc>
  <calendarDesc><calendar xml:id="hijri"><p>Hijri, tabular</p></calendar></calendarDesc>
  <handNotes><handNote xml:id="hx">Pencil of the librarian</handNote></handNotes>
  <correspDesc><correspAction type="sent"><persName>Salome Vane</persName><placeName cert="low">Tower</placeName><date when="1600-01-02"/></correspAction>
    <correspAction type="received"><p>By her brother</p></correspAction>
    <correspContext><ref type="prev" target="https://letters.example.org/1">Earlier letter</ref><ptr type="next" target="https://letters.example.org/3"/></correspContext><note>Never sent on.</note></correspDesc>
</profileDesc>
<xenoData><dc:subject>wind lore</dc:subject></xenoData>
<revisionDesc status="draft"><listChange><desc>Second issue</desc><change when="2021-05-30" who="#OF"><label>v2</label> Added <gi>locus</gi> everywhere</change>
  <listChange><change notBefore="2019" status="proposed">First draft</change></listChange></listChange></revisionDesc>
</teiHeader><text><body><p>x</p></body></text></TEI>`;
