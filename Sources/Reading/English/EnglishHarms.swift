/// The English verbs and nouns of harm to people and homes, of need, and of what is none of ours.
enum EnglishHarms {
  static let terms = #"""
    = measure killed act
    claimed the lives of	took the lives of	claiming the lives of	taking the lives of	killing of	killings of	shooting dead	shot dead	slaying of	murder of	murders of	massacre of	execution of	slaughter of	cost the lives of
    costing the lives of
    = measure killed loss
    lost	losing	loses	lose
    = measure killed act verb
    hang~hanged	strangle	butcher	cut~cut down	fell~felled	spear	knife~knifed	bayonet	put~put to the sword	put~put to death	club~clubbed to death
    kill	slay~slew~slain	massacre	murder	execute	assassinate	slaughter	shoot~shot dead	shoot~shot and killed	shoot~shot to death	gun down	mow~mowed down	behead	lynch	electrocute	crush	crush to death	hack to death
    stab to death	beat~beat~beaten to death	burn to death	burn alive	bury alive	blow~blew~blown to pieces	trample	bomb to death	wipe out	martyr
    = measure killed event verb
    die	drown	perish	suffocate	asphyxiate	succumb	starve	starve to death	freeze~froze~frozen to death	bleed~bled to death	lose~lost their lives	lose~lost his life	lose~lost her life	lose~lost lives	pay~paid with their lives
    meet~met their deaths
    = measure killed event
    did not survive	did not make it	breathed their last	met their end	lost their life
    as dead	as killed
    dead	were among the dead	was among the dead	are among the dead	is among the dead	were among those killed	was among those killed	are killed	fatalities	confirmed dead	feared dead	presumed dead	found dead	were found dead	pronounced dead	left dead	killed so far	bodies recovered	deaths	dying	lives lost	lay dead	lie dead
    = measure killed noun
    killing of	toll	death toll	death toll of	death toll at	deaths of	death of	killings of	toll of	loss of	loss of life of	fatality count	remains of
    = measure missing event
    nowhere to be found	could not be traced	swept out to sea	swept off	never seen again	not been heard from	not been heard of	not been seen since	whose fate is unknown	fate is unknown	fate remains unknown
    as missing	as unaccounted for
    missing	are missing	is missing	were missing	unaccounted for	unaccounted-for	reported missing	still missing	listed as missing	feared buried	believed buried	buried under	buried beneath	believed trapped under	feared trapped
    could not be found	cannot be found	not been found	could not be accounted for	being sought	under the debris	under debris	beneath the debris	under the mud	under mud	under the ruins	under the wreckage	in the rubble	under the rubble	beneath the rubble	under rubble	lost contact with	feared lost	lost at sea	lost under	feared drowned	whereabouts unknown
    = measure missing act
    whereabouts of	fate of
    disappearance of	disappearances of	no news of	no word from	no word of	no trace of
    nothing has been heard of	nothing had been heard of	nothing has been heard from	nothing had been heard from	search for	searching for	searched for	looking for	look for
    = measure missing event verb
    go~went~gone missing	disappear	vanish
    = measure injured act
    injury of	injuries to	injury to	injuries of	wounding of	wounds	wounded	hurt	injured	hurting
    = measure injured act verb
    lacerate	bruise	stitch~stitched up	patch~patched up	bandage
    injure	wound	maim	hurt~hurt	scald	disfigure
    = measure injured event
    in a critical condition	in critical condition	in serious condition	in a serious condition	in intensive care	with machete wounds	with gunshot wounds	with shrapnel wounds	with bullet wounds	with knife wounds	hit by a stray bullet	hit by stray bullets	hit by shrapnel	badly singed	badly burnt	badly burned
    as injured	as wounded
    needed hospital treatment	need hospital treatment	required hospital treatment	needed treatment	required treatment	needed surgery	escaped with light injuries	escaped with minor injuries	escaped with injuries	with light injuries	with minor injuries	with serious injuries	hospitalised	hospitalized	were taken to hospital	was taken to hospital	taken to hospital	rushed to hospital	admitted to hospital	in hospital	slightly hurt	injuries	sustained wounds	suffered burns	suffering burns	with burns	with injuries	with wounds	treated for injuries	treated for wounds	treated for burns	treated for gunshot wounds	being treated for injuries
    being treated for wounds	being treated for burns	critically ill
    = measure injured event verb
    sustain injuries	sustain burns	sustain wounds	sustain gunshot wounds	sustain shrapnel wounds	sustain serious injuries	sustain minor injuries	sustain severe burns	sustain fractures	sustain light injuries
    suffer injuries	suffer burns	suffer wounds	suffer gunshot wounds	suffer shrapnel wounds	suffer serious injuries	suffer minor injuries	suffer severe burns	suffer fractures	suffer light injuries
    = measure arrested act
    netted	arrest of	arrests of	detention of	jailed	interned	were captured	been captured	was captured	capture of	apprehension of	capturing	captured
    = measure arrested act verb
    handcuff~handcuffed	haul~hauled off	haul~hauled in	take~took~taken in for questioning
    arrest	detain	apprehend	round up	round~rounded up	imprison	nab	take~took~taken prisoner	take~took~taken into custody	take~took~taken into detention	recapture	rearrest	incarcerate	haul away
    = measure arrested event
    remanded in custody	in handcuffs	led off in handcuffs	taken in for questioning
    in custody	into custody	under arrest	in detention	behind bars	surrendered	surrender	surrenders	surrendering	gave themselves up	given themselves up	giving themselves up	turned themselves in	turning themselves in
    laid down their arms	lay down their arms	laid down their weapons	handed themselves in	handed themselves over
    = measure destroyed act
    destruction of	demolition of	burnt	burnt down	burnt to the ground	razing of	blown up	ruined	levelled	leveled	levelling	leveling	were levelled	were leveled
    = measure destroyed act verb
    push~pushed over	pulverise~pulverised	pulverize~pulverized
    destroy	demolish	flatten	raze	burn	burn~burnt	burn down	burn down~burnt down	torch	gut~gutted	bulldoze	wreck	obliterate	tear~tore~torn down	bring~brought down	knock down	pull down	swallow	swallow up	blow~blew~blown up	blow~blew~blown away
    wash away	carry away	sweep~swept away	bury	set~set on fire	set~set ablaze	set~set alight	set~set fire to	reduce to rubble	reduce to ashes	reduce to ruins	turn to rubble	turn into rubble	dynamite	incinerate	consume	engulf	crush
    pulverise	pulverize	wipe out
    = measure destroyed event verb
    collapse	slide~slid into	cave in	crumble	topple	come~came~come down	fall~fell~fallen down	go~went~gone up in flames	go~went~gone up in smoke	burn down
    = measure destroyed event
    were lost	been lost	was lost	counted as destroyed	listed as destroyed	classed as destroyed	collapsed	collapsing	are gone	in ruins	uninhabitable	were gutted	beyond repair	in ashes	lay in ruins	lie in ruins	no longer habitable	burnt out	burned out	burned to the ground	total loss	completely collapsed
    = measure damaged act
    partially destroyed	partly destroyed	partially damaged	partly damaged	partially burned	partly burned	partially burnt	partly burnt
    blew out windows in	blew out the windows of	shattered windows in	shattered the windows of	tore the roofs off	ripped the roofs off	tore roofs off	ripped roofs off	tore the roofs from	cracked the walls of	left cracks in
    damage to	flooding	swamping	flooded	swamped	were flooded	been flooded	was flooded
    = measure damaged act verb
    damage	blow~blew~blown off	tear~tore~torn off	rip~ripped off	inundate	submerge	unroof	deroof	crack	batter	hit~hit by shells
    strip~stripped the roofs from	strip~stripped the roofs off	rip~ripped the roofs from	shatter the windows of	break~broke~broken the windows of	blow~blew~blown out the windows of	blow~blew~blown out the walls of	tear~tore~torn the roofs off	tear~tore~torn the roof off	rip~ripped the roofs off	blow~blew~blown the roofs off	tear~tore~torn roofs off	rip~ripped roofs off	blow~blew~blown roofs off
    = measure damaged event
    were partially destroyed	were partially damaged	were partially burned	were partially burnt	were partly destroyed	were partly damaged	were partly burned	were partly burnt	was partially destroyed	was partially damaged	was partially burned	was partially burnt	was partly destroyed	was partly damaged	was partly burned	was partly burnt	been partially destroyed	been partially damaged	been partially burned	been partially burnt	been partly destroyed	been partly damaged	been partly burned	been partly burnt	partially destroyed	partly destroyed	partially burned	partly burned	partially burnt	partly burnt
    rendered unsafe	unsafe	under water	underwater	stand in water	stood in water	with cracks	with cracked walls	with damage	without roofs	partially collapsed	partly collapsed	waterlogged	in danger of collapse	at risk of collapse	at risk of collapsing	structurally unsound	partial damage
    need repairs	in need of repair
    = measure damaged event verb
    sustain damage	sustain partial damage	sustain minor damage	sustain major damage	sustain severe damage	sustain moderate damage	sustain heavy damage	sustain structural damage	sustain serious damage
    sustain varying degrees of damage
    suffer damage	suffer partial damage	suffer minor damage	suffer major damage	suffer severe damage	suffer moderate damage	suffer heavy damage	suffer structural damage	suffer serious damage	suffer varying degrees of damage
    = measure affected act
    affect	affects	affected	affecting	hit	impacted	impacting
    = measure affected act verb
    impact the lives of	affect the lives of	disrupt the lives of	upend the lives of	change the lives of	touch the lives of	devastate the lives of
    = measure affected event
    been affected	were affected	are affected	was affected	be affected	impacted	were impacted	been impacted	been hit	were hit	are suffering from the effects	hard hit	badly hit
    = measure inneed event
    went hungry
    need	needs	needed	in need	are in need	require	requires	required	in need of	need assistance	needing	food insecure	severely food insecure	acutely food insecure	depend on aid	requiring	rely on aid	depend on	depends on
    dependent on aid	reliant on aid	dependent on humanitarian	reliant on humanitarian	rely on	lack access	lacking access	without access to	on the brink of famine	on the brink of starvation	in dire need	in urgent need
    in desperate need	going hungry	go hungry	facing starvation	face starvation	facing famine	face famine	facing hunger	face hunger	face acute hunger	facing acute hunger	face food insecurity	facing food insecurity
    face acute food insecurity	facing acute food insecurity	face severe hunger	facing severe hunger	suffer from hunger	suffering from hunger	facing crisis levels of hunger	facing emergency levels of hunger
    = measure released event
    walked free	freed	were freed	been freed	was freed	released	were released	been released	was released	set free	broke out	broken out	escaped from prison	escaped from jail	release of	freeing of	freeing	releasing	freed by
    liberated	liberating	let go	released from custody	released from detention
    = measure released act verb
    set~set free	liberate	acquit~acquitted	pardon
    = measure other act verb
    distribute	deliver	recruit	deploy	assist	vaccinate	provide	enrol~enrolled	enroll	attend	mobilise	mobilize	feed~fed	immunise	immunize	hire	pay~paid	compensate	insure	interview	reach with	reach~reached some	carry out	save
    endanger	threaten	inspect	construct	pledge	sponsor	educate	elect
    = measure other act
    built	building up	fired	launched	targeted	targeting	employs	employed	supported	supporting	loot	looted	stole	treated	treating	screened	trained	training	served	serving	supplied	armed	repaired	funded	surveyed	benefited
    benefiting	sent troops	seized weapons	distribution of	construction of	deployment of	recruitment of	aid to	assistance to	support for	help to	help for	food for	rations for	enough for	relief to	supplies for
    = measure other event
    nowhere to go back to	nowhere to return to	still to return	yet to return	unable to return	cannot return	can not return	could not return	still waiting to return	have not returned	had not returned	has not returned	have yet to return
    counted twice	been counted twice	were counted twice	double counted	double-counted	registered twice	counted as	stayed behind	stayed put	chose to stay	remained behind	remain behind	refused to leave	refusing to leave
    found alive	found safe	turned up alive	turned up safe	escaped unhurt	escaped unharmed	escaped death	were unhurt	was unhurt	were unharmed	unscathed	have stayed	at risk	be at risk	were at risk	are at risk	live there	lives there	have received	received assistance	received aid	received food	receive aid	receive food	receiving aid	were assisted	been reached	were reached
    took part	taking part	take part	are deployed	normally live	usually live	lived there	population of	capacity for	capacity of	designed for	room for	built for	capacity to	space for	meant for	intended for	killed or wounded
    killed or injured	killed and wounded	killed and injured	dead or wounded	dead and wounded	dead or injured	dead and injured	dead or missing	killed or missing	casualties	casualty toll	were looted	population	capacity	took place	take place
    takes place	taking place	taken place	took control	take control	taking control	taken control	takes control	took responsibility	took over	take over	taken over	taking over	took effect	takes effect	took action	take action
    taken action	took advantage	took aim	took steps	take steps	took hold	taken hold	took office	takes office	took charge	took up arms	taken up arms	took to the streets	taken to the streets	took to social media	left office
    moved on	moved forward	moved closer	brought under control	brought forward	held talks	hold talks	held a meeting	held elections	held protests	held a	held an	held its	held the	lost access	lost their jobs	lost contact
    lost their livelihoods	lost their crops	lost power	lost control	lost electricity	without power	without electricity	without water	protested	protesting	demonstrated	rallied	out of school	missing out	missing school
    vaccinated	signed up	took the oath
    = measure other event verb
    survive	gather	march through	vote	queue	volunteer for	work as	work for	mourn	celebrate	join	apply for	graduate	attend	participate
    """#
}
