/// The English verbs and nouns of the measures.
///
/// A line that begins with `=` says what the lines under it are.
enum EnglishMeasures {
  static let terms = #"""
    = measure displaced event
    landed	disembarked	under evacuation orders	under evacuation warnings	under mandatory evacuation orders	under orders to leave	got out	gotten out	get out	made it out	have got out	crossed the border	on the move	spilled into	spilled across	pouring into	streaming into	streaming out	poured out	streamed out	forced out of their homes	fled across	crossed over	turned up	took flight	taken flight	trudged	decamped	told to leave	asked to leave	ordered to leave	told to evacuate	asked to evacuate	ordered to evacuate	urged to leave	moved to	fled	flee	flees	fleeing	left	leave	leaving	moved	move	moving	arrived	arrive	arriving	crossed	cross	crossing	entered	enter	entering	reached	walked	walk	walking	escaped	escape	escaping	poured into	streamed into	streamed	poured	sought refuge	seek refuge	seeking refuge	sought shelter	took refuge	taken refuge	departed	set out	headed	heading	run away	went	travelled	traveled	fled their homes	been on the move	come from	came from	abandoned their homes	made their way	trekked	sailed	abandoned
    been displaced	were displaced	was displaced	are displaced	is displaced	be displaced	newly displaced	been uprooted	were uprooted	been forced from their homes	forced from their homes	been driven from their homes	driven from their homes	forced to flee	forced to leave	been forced out	were forced out	forced out	forced out of	driven out of	pushed out of	been driven out	driven out	made homeless	left homeless	rendered homeless	been forced to flee	forced to abandon	become homeless	became homeless	lost their homes
    = measure displaced act
    evicted	evicting	eviction of	expelled	registered	displaced	displacing	displaces	displace	uprooted	uprooting	drove	driven	pushed	pushing	forced	forcing	drive	received	receiving	uproot	displacing some	made
    = measure displaced noun
    displacement of	exodus of	flight of	influx of	arrival of	departure of	displacement
    = measure displaced state
    homeless	uprooted	internally displaced	displaced
    = measure displaced outdoors
    sleeping in the open	sleep in the open	slept in the open	in the open	sleeping outdoors	sleeping rough	without shelter	without a roof	camping outside	living in the open
    = measure sheltered act
    house	shelters	shelter	sheltering	sheltered	houses	housing	housed	hosts	hosting	hosted	host	accommodates	accommodating	accommodated	accommodate	took in	taking in	taken in	already hosting	is home to	holds some	home to
    = measure sheltered event
    are staying	staying	stay	stayed	were staying	spent the night	spent	living in	live in	are living	been squeezed into	squeezed into	crowded into	crammed into	moved in with	sleep in	sleeping in	are in evacuation centers	are in evacuation centres	in evacuation centers	in evacuation centres	in camps	in shelters	in collective shelters	are sheltering	been sheltering	are hosted	are being hosted	were sheltering	are housed	are accommodated	camped	camping	have settled	registered in	registered at	taking shelter	took shelter	taken shelter	have taken shelter	being sheltered	currently at	currently in	remain in	residing	sheltering in	sheltering at	lodged
    = measure evacuated act
    have taken	has taken	had taken	escorted	escorting	shuttled	ferrying	pulled out	pulled	evacuated	evacuating	evacuate	evacuation of	relocated	relocating	relocate	relocation of	resettle	resettled	resettling	resettlement of	took	take	taking	brought out	bring out	bused	bussed	airlifted	airlift	transferred	transfer	transporting	transported	rescued	rescue	rescuing	ferried	carried	carry	carrying	shipped	evacuees	moved out	flown	bringing	brought	transfer of
    = measure evacuated event
    be evacuated	been evacuated	were evacuated	was evacuated	being evacuated	be moved	been moved	were moved	been relocated	were relocated	be relocated	been taken	were taken	were bused	were airlifted	been airlifted	been rescued	were rescued	brought out	be transferred	were transferred	relocated to
    = measure returned event
    returned	returned to	return	returning	came back	come back	gone back	went back	go back	going back	went home	gone home	have returned	returnees	moved back	headed home	coming back
    = measure returned act
    forcibly returned	sent back	sending back	deported	deporting	turned back	turning back	repatriated	repatriating	pushed back	sent home	sent	deport	deportation of	repatriation of	sending
    = measure returned noun
    return of	returns of
    = measure held act
    locked	locked up	herded	holding	held	hold	holds	abducted	kidnapped	seized	captured civilians	taken hostage	took hostage	kidnapping	abducting	abduction of	kidnapping of	taken captive	prevented	preventing	barred	barring	took captive
    = measure held event
    being held	are held	were held	are being held	is being held	was abducted	were abducted	been abducted	were kidnapped	been kidnapped	been taken hostage	were taken hostage	held hostage	held captive	been held	were seized	human shields	prevented from leaving
    = measure besieged event
    remain trapped	remained trapped	penned in	holed up	cornered	waiting to be evacuated	awaiting evacuation	waiting for evacuation	could not leave	could not flee	were unable to leave	not been able to leave	unable to get out	trapped	are trapped	besieged	were besieged	are besieged	stranded	are stranded	stuck	are stuck	encircled	surrounded	cut off	unable to leave	unable to flee	unable to escape	cannot leave	under siege	marooned	pinned down	caught in	hemmed in
    = measure besieged act
    besieging	trapping	stranding	encircling	trap	left stranded
    = measure killed act
    killed	killing	kills	kill	executed	executing	shot dead	claimed the lives of	took the lives of	slain	massacred	murdered	killing of	shooting dead	beheaded
    = measure killed loss
    lost	losing
    = measure killed event
    starved	have starved	had starved	were electrocuted	bled to death	burned alive	were crushed	was crushed	crushed	were buried alive	were stabbed to death	were shot and killed	were lynched	were slain	were massacred	was beheaded	were beheaded	lost lives	been killed	were killed	was killed	are killed	be killed	died	die	dead	dying	have died	drowned	perished	were shot dead	been shot dead	was shot dead	confirmed dead	fatalities	lost their lives	lost his life	lost her life	been executed	were executed	killed so far	succumbed	were found dead	burned to death	froze to death	martyred	were martyred	starved to death	suffocated	left dead	killed	executed	bodies recovered	deaths
    = measure killed noun
    killing of	death toll	death toll of	deaths of	death of	killings of	toll of	loss of
    = measure missing event
    missing	are missing	is missing	were missing	went missing	gone missing	unaccounted for	disappeared	reported missing	still missing	feared buried	lost contact with	feared trapped
    = measure injured act
    injury of	injuries to	injury to	injuries of	injured	wounded	hurt	wounding	injuring	wounds	maimed	wounding of
    = measure injured event
    been injured	were injured	was injured	been wounded	were wounded	was wounded	were hurt	slightly hurt	was hurt	injuries	injured	wounded	hurt	sustained injuries	suffered injuries	treated for injuries	suffered burns
    = measure arrested act
    recaptured	arrested	arresting	arrest	detained	detaining	detain	capturing	captured	rounded up	rounding up	apprehended	arrest of	detention of	capture of	took prisoner	jailed	nabbed
    = measure arrested event
    were recaptured	been recaptured	recaptured	were arrested	been arrested	was arrested	were detained	been detained	was detained	were captured	been captured	was captured	surrendered	surrender	been rounded up	were rounded up	were apprehended	taken into custody	in custody	under arrest	arrested	detained	captured	taken prisoner
    = measure destroyed act
    buried	destroyed	destroying	destroy	flattened	razed	burnt	burned	burnt down	burned down	torched	levelled	leveled	gutted	demolished	washed away	swept away	destruction of	wrecked	burning	blew up	bulldozed	demolishing	demolition of	flattening	razing	torching	obliterated
    = measure destroyed event
    came down	were leveled	were levelled	caved in	crumbled	were gutted	were wrecked	toppled	were bulldozed	were burned down	were burnt down	been burned down	been burnt down	were reduced to rubble	are gone	were destroyed	been destroyed	was destroyed	were swept away	were washed away	collapsed	were burnt	were burned	burnt down	burned down	were flattened	were razed	were demolished	been demolished	been razed	were torched	destroyed	burnt	in ruins	uninhabitable	reduced to rubble	been flattened	swept away	washed away	razed	torched
    = measure damaged act
    damaged	damaging	damage	damage to	flooded
    = measure damaged event
    were damaged	been damaged	was damaged	damaged	partially destroyed	partly destroyed	were flooded	flooded	inundated	submerged	rendered unsafe
    = measure affected act
    affected	affecting	affect	affects	hit	impacted
    = measure affected event
    been affected	were affected	are affected	was affected	impacted	were impacted
    = measure inneed event
    need	needs	in need	are in need	require	requires	in need of	need assistance	needing	food insecure	face hunger	facing hunger	severely food insecure	depend on aid	face acute hunger	acutely food insecure	requiring	rely on aid	depend on	rely on	depends on	lack access
    = measure released event
    walked free	freed	were freed	been freed	released	were released	been released	set free	broke out	broken out	escaped from prison	release of	freeing	releasing
    = measure other act
    distributed	distribute	distributing	delivered	recruited	deployed	fired	launched	sent troops	reached with	assisted	targeted	assisting	reached some	employs	employed	deploying	supported	looted	stole	seized weapons	vaccinated	treated	screened	provided	providing	enrolled	attended	gathered	protested	distribution of	deliver	trained	served
    = measure other event
    stayed behind	stayed put	chose to stay	remained behind	refused to leave	have stayed	at risk	be at risk	were at risk	live there	have received	received assistance	received aid	received food	were assisted	been reached	were reached	were vaccinated	been vaccinated	took part	are deployed	were deployed	gathered	protested	normally live	lived there	population of	capacity for	capacity of	designed for	room for	built for	enrolled	attended	killed or wounded	killed or injured	killed and wounded	dead or wounded	dead and wounded	casualties	were looted	population	capacity	have been vaccinated	were treated
    """#
}
