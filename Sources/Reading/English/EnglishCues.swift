/// The English words that say who speaks, where, by which way and in which sense.
enum EnglishCues {
  static let terms = #"""
    = cue from
    escaped	departed	off	forced out of	driven out of	pushed out of	leave	from	out of	residents of	people of	inhabitants of	fled	leaving	left	flee	fleeing
    = cue to
    in the direction of	bound for	headed for	heading for	relocated to	returned to	moved to	to	into	towards	toward	for	onto	reached	back to	enter	enters	entering	entered	reach
    = cue via
    via	up the	down the	by way of	through	across	along	over	at the	using
    = cue in
    currently at	currently in	in	at	near	around	inside	within	outside	on	throughout	across	south of	north of	east of	west of	outskirts of	neighbourhood of	port of	hamlet of	suburb of	parish of	commune of	barangay of	town of	city of	village of	district of	province of	state of	camp of	of	between
    = cue part
    including	among them	of whom	of them	of which	among whom	them	among those	most of them	half of them	many of them	among	one of them	counting	of these	of those	whom
    = cue fraction
    half of	a third of	one in	two in	three in	four in	five in	six in	seven in	eight in	nine in	out of every	percent of	per cent of	majority of	most of	quarter of	two thirds of	three quarters of	two-thirds of	a quarter of	one third of
    = cue equals
    the equivalent of	comprising	consisting of	made up of	totalling	totaling	or	equivalent to	or about	or roughly	or some	or nearly	i.e	that is
    = cue others
    others	another	more	further	other	additional	a further	rest
    = cue toll
    number of	toll	total of	total	figure of	figure	number	death toll	peak of	count	tally
    = cue copula
    is	was	reached	stands at	stood at	rose to	risen to	climbed to	has reached	totalled	totaled	are	were	at	put at	to	exceeded	topped	passed
    = cue cumulative
    since	so far	to date	in total	total	toll	rose to	risen to	climbed to	as of	until	till	up to now	overall	cumulative	altogether	cumulatively	by the end of	brings the total	bringing the total	tally
    death toll	death toll of	death toll at
    = cue denied
    disputed that	disputes that	disputing that	dispute that
    no truth in	no truth to	not true	dismissed as	rejected as	dismisses as	untrue that	false that	denied	denies	deny	denying	rejected reports	dismissed	dismissed reports	rejects reports	rejecting reports	refuted	false reports	rejected claims	denial
    = cue corrected
    cut its	cut the	reduced its	reduced the	slashed its	slashed the	rather than	instead of	retracts	withdraws	retracting	withdrawing	has withdrawn	have withdrawn	has retracted	have retracted	withdrew	withdrawn	retracted	revised	revised down	revising down	revising downward	revising downwards	revised downward	revised downwards	corrected	down from	revised up	lowered	downgraded	earlier figure of	previously announced	earlier put	earlier post had	earlier post said	earlier version had	earlier version said	earlier version gave	earlier update gave	earlier bulletin gave	earlier estimate of	not
    = cue planned
    intend	intend to	intending	intending to	aim to	propose to	vow to	pledge to	promise to	evacuation order for	evacuation order covering	evacuation order cover	evacuation order covers	evacuation order affecting	evacuation order was issued for	evacuation order were issued for	evacuation order issued for	evacuation order have been issued for	evacuation orders for	evacuation orders covering	evacuation orders cover	evacuation orders covers	evacuation orders affecting	evacuation orders was issued for	evacuation orders were issued for	evacuation orders issued for	evacuation orders have been issued for	evacuation warning for	evacuation warning covering	evacuation warning cover	evacuation warning covers	evacuation warning affecting	evacuation warning was issued for	evacuation warning were issued for	evacuation warning issued for	evacuation warning have been issued for	evacuation warnings for	evacuation warnings covering	evacuation warnings cover	evacuation warnings covers	evacuation warnings affecting	evacuation warnings was issued for	evacuation warnings were issued for	evacuation warnings issued for	evacuation warnings have been issued for
    plan to	hopes to	hope to	hopes that	has agreed to	have agreed to	is preparing for	are preparing for	is preparing to	are preparing to	wants to	want to
    ordered out	are expected in	are expected at	is expected in	is expected at	expected to arrive
    need to be	needs to be	must be	have to be	has to be	have to	has to	proposal to	proposals to	proposed	proposes	proposing	proposal	plan	bid to	scheme to	a scheme to	intention to	intention of	agreement to	deal to	agreed to	threat to	pending	due to be	is to	are to	are to be	is to be	were to be	about to	on the verge of	prepared to	ready to	should	would have	in case of	in the event of	worst case	worst-case	scenario	requested	request to	wants	want	hopes	hope	seek to	seeking to	seeks to	aiming to	set out to	pledged to	promised to	vowed to	promises to	considering	consider	considers	mulling	forecast	forecasts	predicted	predicts	predict	estimated to need	target of	goal of	aim of	targeting
    under a mandatory evacuation order	under mandatory evacuation order	under an evacuation order	under evacuation order	under an evacuation warning	under evacuation orders	under evacuation warnings	under mandatory evacuation orders	under orders to leave	days to leave	hours to leave	weeks to leave	days to go	hours to go	time to leave	notice to leave	notice to quit	want to	wants to	wanted to	wish to	hoping to	expecting to	bracing to	readying to	is set to	are set to	at risk of	has ordered	have ordered	is planning	are planning	is planning for	are planning for	is planning to	plans to	planning to	planning for	plan to	planned	expects	expected to	expect	is expected	are expected	due to	is due to	scheduled to	would be	will be	may	could	might	ordered	orders	order	hoped to	hopes to	had hoped	hope to	intends to	aims to	preparing to	preparing for	prepare for	fears	feared	braced for	bracing for	anticipated	anticipates	asked	asked to leave	urged	urged to leave	told to leave	ordered to leave	told to evacuate	asked to evacuate	ordered to evacuate	threatens to	threatened to	risk being	will	would	shall	ahead of	slated to	set to	projected	calls for	poised to	potentially	possible	appealed for	appeals for	instructed	demanded	plan for	plans for	intends	awaiting	waiting to	wait to
    = cue negated
    not	no	never	without	nor	n't	neither	yet to
    = cue background
    it will be recalled	be recalled that	will be recalled	recall that	recalled	recalling	remembered	remembers	it would be recalled	in an earlier	during the previous	in previous	in earlier	since independence	earlier wave	an earlier wave	last time	a generation ago	in the last war	in the previous war	during the war	in past years	in recent years	over the years	at the height of	the year before	the previous year	a previous wave
    before the offensive	before the fighting	before the crisis	before the invasion	before the coup	before the takeover	before the escalation	before the outbreak	before the current	before the latest	before the conflict	last year	last year's	earlier this year	previous	a previous	in the past	decades ago	years ago	a decade ago	back in	previously	a year ago	previous round	historically	before the war	before the war began	in the 1980s	in the 1990s	already hosting	already had	already hosted	prior to
    = cue had
    had	before	by
    = cue causes
    has ordered	have ordered	had ordered
    left	leave	leaves	leaving	forced	forcing	force	compelled	compelling	obliged	prompted	prompting	caused	causing	causes	led	leading	drove	driven	driving	pushed	pushing	sent	send	sends	sending	made	making	makes	got	get	getting	gets	kept	keeping	keeps	keep	allowed	allowing	allow	allows	enabled	enabling	enable	let	letting	lets	helped	helping	help	helps	ordered	ordering	orders	told	telling	tells	urged	urging	urges	urge	asked	asking	asks	ask	instructed	instructing	advised	advising	warned	saw	seen	sees	seeing	witnessed	rendered	rendering	found	find	put	puts	putting	set	persuaded	persuading	encouraged	encouraging	tricked	coerced	coercing	pressured	pressuring	permitted	permitting	authorised	authorized	treated	treating	treat	invited	inviting	scared	frightened	terrified	hunting	chased	chasing	chase	chases
    = cue that
    that
    = cue relative
    who	which	whom	where	whose
    = cue clause
    while	whereas	but	although	though	after	before	when	as	because	since	until	compared with	compared to	then	however	despite	if	unless	so that	with	far fewer than	down from	from an earlier	up from
    = cue beside
    and	as well as	plus	along with	together with	with
    = cue speech
    plan to	hopes to	hope to	hopes that	has agreed to	have agreed to	is preparing for	are preparing for	is preparing to	are preparing to	wants to	want to
    put at	boasted of	thinks	lamented	lament	laments	shared a list of	raised the	revised the	lowered the	updated the
    tell us	tells us	told us	tells	gives	give	speaks of	speak of	raises its	claim to have	claims to have	claimed to have	deny	cut its	raised its	lowered its	updated its	revised its	reduced its	has withdrawn	have withdrawn	has retracted	have retracted	withdraws	retracts	retracted	plans to	is planning for	are planning for	is planning to	has ordered	have ordered	revised down	expects to	intends to	aims to	fear	fears	feared	report	puts	putting	withdrawn	corrected	corrects	warn	warns	saying	cautioned	cautions	adds	found that	finds that	acknowledges	admits	insists	maintains	alleges	accuses	argued	argues	asserted	asserts	attributed	blamed	blames	briefed	calculated	calculates	cited	cites	commented	concluded	concludes	describes	determined	discovered	emphasised	emphasized	estimating	forecast	informed	listed	lists	logged	logs	mentioned	notes	observed	pointed out	predicted	predicts	projects	quotes	read	reckoned	reckons	recalled	relayed	remarked	replied	reveals	stresses	stressed	suggested	suggests	testified	tweets	updated	verifies	vowed	testifies	posted	records	tallies	documents	registers	assesses	identifies	tracks	has recorded	have recorded	has counted	have counted	has documented	have documented	has registered	have registered	has put	have put	has said	has warned	have warned	has estimated	have estimated	has verified	have verified	has announced	have announced	said	says	say	told	reported	reports	announced	announces	confirmed	claimed	claims	estimated	estimates	estimate	according	counted	counts	registered	recorded	put	stated	warned	documented	added	noted	acknowledged	admitted	accused	declared	denied	denies	expects	plans	plan	repeated	reviewed	spoke of	spoken of	gave	believes	believe	tallied	tweeted	wrote	verified	insisted	maintained	alleged	described	withdrew	revised	ordered	have said	had said	have reported	has reported	has confirmed	have confirmed	have also reported	expect	show	shows	tracked	assessed	identified	disclosed	revealed	explained	quoted
    = cue continued
    he added	she added	they added	it added	added	he said	she said	it said	they said	he also said	she also said	it also said	the agency said	the statement said	the statement added
    = cue according
    reviewed by	compiled by	published by	released by	verified by	collected by	according to	citing	quoting	in a statement by	based on data from	as reported by	as per	data from	figures from	as stated by	source
    = cue mode foot
    wade	waded	wades	wading	on foot	walked	walking	walk	by foot	trekked	trekking	trek	hiked
    = cue mode vehicle
    were bused	been bused	be bused	was bused	bused out	bussed	by lorry	on trucks	by motorbike	by motorcycle	motorbike	motorcycle	by minibus	by bicycle	on bicycles	by bus	in trucks	by truck	buses	in minibuses	bus	by ambulance	ambulance	drove back	drove home	drove to	drove into	driving back	driving home	drove on	drive on	drive from	drove from	driving from	drives from	by car	lorry	lorries	in cars	by road	in vehicles	convoy	convoys	by train	in lorries	trucks	cars	bused	minibuses	armoured vans	on trucks	in buses	by vehicle	tractors	ambulances	on buses	by lorry	vehicles	motorbikes	train	aboard buses	farm trucks	private cars	pickups	pick-ups	pickup trucks	donkey carts	donkey cart	carts	trailers	trolleys	taxis	vans	motorcycles	rickshaws	tuk-tuks
    = cue mode vehicle verb
    bus~bused	buss	truck
    = cue mode boat
    by dhow	dhow	dhows	speedboat	speedboats	by raft	by boat	ferry	boats	boat	by canoe	canoe	barge	ship	by sea	canoes	pirogue	pirogues	by ship	dinghies	ferries	on boats	by ferry	by river	aboard a ship	rafts	vessel	vessels	motorboats	dinghy	canoes
    = cue state open
    only way out	only exit	only route out	only road out	only open crossing	only open road
    moving again	is moving again	passable again
    resumed	running again	opened	reopened	is open	open	remains open	remain open	passable	reopens	was opened
    = cue state closed
    block	blocks	is down	are down	snowed in	washed out
    cut the road	cut the main road	cut the highway	cut the only road	cut the bridge	cut the route	cuts the road	cutting the road	buried the road	buried the highway	cutting	blocking	sealing off	severing	blew up	closed	is closed	remains closed	blocked	cut	cut off	impassable	shut	suspended	was closed	severed	sealed	barred	sealed off	been suspended	shut down	inaccessible	is cut	flooded	halted	closes	under water	underwater	washed away	is shut	been shut	was shut	remains shut
    = cue state closed verb
    wash away	sweep~swept away	blow~blew~blown up
    = cue state unsafe
    rob	robs	robbed	robberies	come under fire	comes under fire	came under fire
    unsafe	dangerous	despite shellfire	snipers	considered unsafe	sniper fire	mined	shellfire	threaten	insecure	insecurity	treacherous	under fire	perilous	landmines	ambushes	risky	still mined	within range	targeted
    = cue state secured
    secured	guarded	escorted	under escort	protected by	safe	secured by	patrolled
    = cue place city
    town	city	village	district	province	region	county	state	governorate	area	island	towns	villages	districts	provinces	states	areas	counties	subdistrict	municipality	locality	suburb	outskirts
    = cue place neighborhood
    neighbourhood	neighborhood	neighbourhoods	neighborhoods	quarter
    = cue place camp
    refugee camp	transit camp	displacement camp	idp camp	refugee settlement	camp	camps	settlement	site	transit centre	transit center	reception centre	reception center	shelter
    = cue place crossing
    crossing	bridge	checkpoint	corridor	strait	frontier post	border point	crossing point	terminal	humanitarian corridor	ford	dam	border post	border crossing	gate	junction	pass	tunnel	river	lake	canal	barrier
    = cue place road
    cut the road	cut the main road	cut the highway	cut the only road	cut the route	cuts the road	cutting the road	trail	road	highway	street	route	motorway	track	boulevard	avenue	drive	freeway	expressway	interstate	turnpike	parkway	causeway	bypass	ring road	roads
    = cue place site
    bus station	railway station	train station	bus park	parish church	health post	sugar estate	sugar factory	market square	sports ground	community hall	ground	park	field	square	complex	institute	academy	warehouse	pier	harbour	harbor	depot	quarry	estate	farm	hall	kindergarten	polytechnic	showground	racecourse	hangar	orphanage	orphanage	sports centre	sports center	cultural centre	cultural center	health centre	health center	air base	airbase	air field	airfield	barracks	refinery	power plant	power station	plant	compound	clinic	fairgrounds	convention center	convention centre	community center	community centre	town hall	city hall	library	temple	cathedral	convent	seminary	shrine	prison	hospital	school	hotel	jail	airport	port	university	gymnasium	pavilion	stadium	church	mosque	base	sports pavilion	college	monastery	market	mall	factory	station
    = cue stay camp
    camp	camps	tents	transit centre	transit center	site	sites
    = cue stay collective_centre
    school	schools	hotel	hotels	hostel	hostels	motel	motels	guesthouses	hall	halls	sports hall	sports halls	gym	gyms	gymnasiums	stadium	stadiums	arena	community centre	community centres	community center	community centers	town hall	church	mosque	temple	temples	monasteries	monastery	warehouse	warehouses	dormitories	universities	colleges	evacuation centers	evacuation centres	collective centres	collective shelters	dormitory	gymnasium	pavilion	reception centre	centre	churches	mosques	public buildings	shelters
    = cue stay host_family
    relatives	host families	with relatives	friends	host communities	host community	with families
    = cue stay open
    in the open	outdoors	under trees	the bush	roadside	in the bush
    = cue stay rented
    rented	renting	rented rooms	rented accommodation
    = cue fled.prison
    inmates	prisoners	prison	jail	detainees
    = cue last
    last	past	next	this
    = cue still
    still	remain	remains	continue to
    = cue capacity
    meant to take	meant to hold	meant to house	supposed to hold	supposed to take	built to hold	designed to hold	designed to take
    laid out for	meant for	intended for
    made for	sized for	fit for	licensed for	licensed to carry	seats for	beds for	places for	capacity	population	population of	inhabitants	room for	space for	designed for	built for	home to	province of	town of	city of	country of	houses up to	capacity of	village of	camp of	settlement of	community of	island of	suburb of	nation of	enclave of	neighbourhood of	neighborhood of	region of	district of	hamlet of	port of	population at	populace of	electorate of	inhabited by	accommodates up to	can accommodate	can take	can carry	could take	could carry	able to take	able to carry	can seat	can sleep	can shelter	can fit	can hold	can house	can host	could accommodate	could hold	to accommodate	to hold	to house	able to accommodate	able to house	holds up to
    = cue age
    aged	age	year-old	years old	under	over
    = cue common
    the	a	an	this	that	these	those	monday	tuesday	wednesday	thursday	friday	saturday	sunday	january	february	march	april	may	june	july	august	september	october	november	december	most	some	many	about	around	on	in	at	of	by	more	since	as	after	before	when	while	but	and	or	it	he	she	they	we	their	his	her	its	our	aid	officials	local	two	three	four	five	six	seven	eight	nine	ten	eleven	twelve	at	least	up	between	several	hundreds	thousands	tens	dozens	according	among	another	even	however	last	next	early	late	what	where	who	which	why	how	there	families	people	residents	police	satellite	state	to	from	with	for	into	during	under	over	thirteen	fourteen	fifteen	twenty	thirty	forty	fifty	currently	figures	key	highlights	photo	un	i	if	no	not	only	all	both	each	every	other	others	few	fewer	half	one	evacuees	refugees	households	children	arrivals	relocated
    = cue sayer
    spokesman	spokeswoman	spokesperson	minister	ministry	governor	mayor	official	officials	agency	agencies	office	police	army	military	government	observatory	unhcr	iom	ocha	unicef	wfp	commission	commissioner	group	groups	source	sources	activists	witnesses	residents	leaders	authorities	department	analysts	negotiators	prosecutors	coordinator	chief	staff	committee	red cross	red crescent	monitor	monitors	volunteers	rescuers	administration	council	federation	association	hospital	un	nations	tracking matrix	agency	union	msf	ngo	who
    = cue entering
    seeking refuge	sought refuge	seek refuge	taken refuge	took refuge	taking refuge	found refuge	finding refuge	seeking shelter	sought shelter	seek shelter	seeking safety	sought safety	seek safety	seeking asylum	sought asylum	settled in	turned up	made it to	arrived	arriving	arrive	arrivals	docked	landed	disembarked	been registered
    found shelter	finding shelter	taken shelter	took shelter	take shelter	taking shelter
    """#
}
