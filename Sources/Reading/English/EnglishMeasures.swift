/// The English verbs and nouns of movement, shelter and captivity.
///
/// A line that begins with `=` says what the lines under it are; one that ends in `verb` stands over
/// verbs by their stems, as ``Inflection/english`` reads them.
enum EnglishMeasures {
  static let terms = #"""
    = measure displaced event
    found themselves on the street	found themselves on the streets	out on the street	out on the streets	out on the pavement	in the bush	bound for	nowhere to live	new idps	as new idps	as idps	as refugees
    ordered out	are expected in	are expected at	is expected in	is expected at	expected to arrive	as displaced	as homeless
    days to leave	hours to leave	weeks to leave	notice to leave	notice to quit	reach safety	reached safety	reaching safety	under a mandatory evacuation order	under mandatory evacuation order	under an evacuation order	under evacuation order	under evacuation	under an evacuation warning	under evacuation orders	under evacuation warnings	under mandatory evacuation orders	under orders to leave	crossed the border	on the move	on the run	on the road	been on the move	fled their homes	abandoned their homes
    told to leave	asked to leave	ordered to leave	told to evacuate	asked to evacuate	ordered to evacuate	urged to leave	urged to evacuate	moved to	moving to	moved on to	moving on to	moved inland to	gone on to	went on to	gone on from	went on from	come from	came from	lost their homes	lost their home
    lost their houses
    newly displaced	forced from their homes	driven from their homes	forced to flee	forced to leave	forced out	forced out of	forced to abandon	forced to evacuate	forced out of their homes	compelled to leave	compelled to flee
    obliged to leave	obliged to flee	had to flee	had to leave	have had to leave	have had to flee	has had to flee	has had to leave	reached	headed	heading	landed	landing	streamed	streaming	flocked	made homeless	left homeless
    rendered homeless	become homeless	became homeless	registered as displaced	registered as refugees	have gone from	has gone from	had gone from	packed their belongings	on their way to	en route to
    = measure displaced event verb
    get~got off at	get~got off the train	get~got off the bus	get~got off buses	get~got off trains	alight	swim~swam~swum across	wade across	row across	paddle across	experience displacement
    make~made for	take~took~taken off for	clear~cleared out of	move~moved away
    run~ran~run into	run~ran~run across	run~ran~run over to
    flee~fled	leave~left	move	arrive	cross	cross over	enter	walk	escape	depart	travel~traveled	travel~travelled	trek	sail	abandon	run~ran~run away	set~set out	set~set off	stream into	stream out	stream across	pour	flock to
    flock into	spill	trudge	decamp	disembark	turn up	scatter	swarm into	swarm across	migrate	surge into	pack up	clear out	go~went~gone to	go~went~gone into	cross into
    seek~sought refuge	seek~sought shelter	seek~sought safety	seek~sought sanctuary	seek~sought asylum	seek~sought protection	take~took~taken refuge	take~took~taken flight	take~took~taken to the roads
    take~took~taken to the road	take~took~taken to their heels	get~got out	get~got~gotten out	make~made it out	make~made it to	make~made their way	become~became~become displaced	come~came~come across	come~came~come over
    go~went~gone into hiding	run~ran~run for their lives
    = measure displaced act
    pushed	pushing	forcing	forced	eviction of	driven	drove	drive	driving	registered	displacing some	made	received	receiving	receives	receive	welcomed	welcoming	out of their homes	from their homes	without homes	without a home	been reached by	was reached by	were reached by	has registered	have registered	had registered
    = measure displaced act verb
    displace	uproot	evict	oust	expel~expelled	dislodge	push out	push~pushed from	drive~drove~driven out	drive~drove~driven out of	drive~drove~driven from	chase out	chase away	force out	force out of	force~forced from
    throw~threw~thrown out of	turn out of	compel~compelled to flee	compel~compelled to leave	oblige to leave	force to flee	force to leave
    = measure displaced noun
    displacement of	exodus of	flight of	influx of	arrival of	arrivals of	departure of	displacement	uprooting of	expulsion of	stream of	displacing	wave of	mass flight of	outflow of	movement of
    = measure displaced state
    shelterless	roofless	homeless	uprooted	internally displaced	displaced	newly displaced
    = measure displaced outdoors
    sleeping in the open	sleep in the open	slept in the open	in the open	sleeping outdoors	sleep outdoors	slept outdoors	sleeping rough	without shelter	without a roof	camping outside	living in the open	in open fields
    in the open air	out in the open	under the open sky	sleeping on the streets	sleeping in the streets	sleeping outside	slept outside	sleep outside	under trees	exposed to the elements
    = measure sheltered act
    giving shelter to	gives shelter to	gave shelter to	given shelter to	provides shelter to	providing shelter to	provides shelter for	providing shelter for	provided shelter to	provided shelter for	become home to	became home to	opened their doors to	opened its doors to	opened her doors to	opened their halls to	opened its halls to	opened their homes to	has been home to	have been home to
    house	shelters	shelter	sheltering	sheltered	houses	housing	housed	hosts	hosting	hosted	host	already hosting	is home to	are home to	now home to	is now home to	holds some	home to	now holds	now hold	crammed with	packed with	filled with	crowded with	sheltered by
    = measure sheltered act verb
    accommodate	take~took~taken in	put~put up	lodge	billet	shelter	host	house
    = measure sheltered event
    been given beds	been given shelter	been given refuge	been given a roof	given a roof	found a roof	living underground	bivouacked
    bed down	bedded down	bedding down	live under canvas	living under canvas	under canvas	camped	camping	camped out	camping out	spent the night	spend the night	spent	pitched tents	pitched their tents	pitching tents	set up camp	setting up camp	squeezed into	crowded into	crammed into	packed into	moved in with	in evacuation centers	in evacuation centres	in camps	in shelters
    in collective shelters	in temporary shelters	in emergency shelters	in makeshift shelters	in makeshift camps	in displacement camps	in reception centres	in transit centres	in tents	with host families	in host communities
    have settled	settled in	registered in	registered at	been registered in	been registered at	were registered in	were registered at	are registered in	are registered at	being sheltered	remain displaced	remained displaced	remains displaced	still displaced	shelter in	shelter at	sheltered in	sheltered at	sheltering in	sheltering at	under plastic sheeting	under tarpaulins	took cover
    taking cover	taken cover	seeking cover	put up in	put up by
    = measure sheltered event verb
    find~found a place	find~found room
    sleep~slept	sleep~slept at	sleep~slept in	take~took~taken shelter	find~found shelter	find~found refuge	find~found safety	find~found sanctuary	squat	huddle
    = measure sheltered dwells verb
    occupy
    stay	live under	live with	reside	remain in	stay in	stay with	stay at
    = measure sheltered dwells
    live in	lived in	living in	currently at	currently in	are living	were living	now living	now live	still living
    = measure evacuated act
    evacuation order for	evacuation order covering	evacuation order cover	evacuation order covers	evacuation order affecting	evacuation order was issued for	evacuation order were issued for	evacuation order issued for	evacuation order have been issued for	evacuation orders for	evacuation orders covering	evacuation orders cover	evacuation orders covers	evacuation orders affecting	evacuation orders was issued for	evacuation orders were issued for	evacuation orders issued for	evacuation orders have been issued for	evacuation warning for	evacuation warning covering	evacuation warning cover	evacuation warning covers	evacuation warning affecting	evacuation warning was issued for	evacuation warning were issued for	evacuation warning issued for	evacuation warning have been issued for	evacuation warnings for	evacuation warnings covering	evacuation warnings cover	evacuation warnings covers	evacuation warnings affecting	evacuation warnings was issued for	evacuation warnings were issued for	evacuation warnings issued for	evacuation warnings have been issued for
    evacuation of	relocation of	resettlement of	transfer of	transfers of	airlift of	rescue of	escorted	escorting	shuttled	ferrying	bused	bussed	were bused	were bussed	been bused	being bused	shipped	transported	transporting
    were transported	been transported	being transported	evacuees	transfer	flown	taken to safety	to safety
    = measure evacuated act verb
    truck	shift
    evacuate	relocate	resettle	airlift	rescue	transfer~transferred	ferry	shuttle	escort	carry	take~took~taken	take~took~taken out	bring~brought	bring~brought out	bring~brought to safety	pull	pull out	move~moved out
    fly~flew~flown	fly~flew~flown out	fly~flew~flown to	fly~flew~flown home	get~got~gotten out	lift	winch	pluck	lead~led to safety	drive~drove~driven to safety	extract	withdraw~withdrew~withdrawn	offload
    = measure evacuated event
    be moved	been moved	were moved	was moved	being moved	relocated to	medically evacuated
    = measure returned event
    let back into	allowed back into	allowed home	been allowed home	let back in	been let home	could go home	able to go home
    homeward bound
    are back in	were back in	is back in	been back in	be back in	are back home	were back home	be home in	be home by	return to	returned to	returning to	headed home	heading home	on their way home	able to return	allowed to return	allowed back	free to return	resettled in their areas of origin	resettled in their places of origin
    = measure returned event verb
    return	come~came~come back	come~came~come home	set~set off home	set~set out for home	go~went~gone back	go~went~gone home	move back	head back	head home	make~made their way home	make~made their way back	find~found their way home	flow back	stream back
    trickle back	cross back	travel back	travel home	walk back	walk home	journey home	journey back	drift back	pour back	flock back	flood back	resettle at home	reintegrate	make~made the journey home	make~made it home
    make~made it back
    = measure returned act
    forcibly returned	deportation of	repatriation of	refoulement of	back home
    = measure returned act verb
    help~helped go back	take~took~taken back to	fly~flew~flown back
    deport	repatriate	send~sent back	send~sent home	turn back	push back	drive~drove~driven back	bring~brought home	bring~brought back	take~took~taken home	take~took~taken back	help return
    = measure returned noun
    return of	returns of	homecoming of	voluntary return of
    = measure held act
    kidnapping	abducting	abduction of	abductions of	kidnapping of	kidnappings of	seizure of	captured civilians	herded	locked	prevented	preventing	barred	barring	holding	held	hold	holds	detention by gunmen of
    = measure held act verb
    press-gang~press-ganged	make~made off with	spirit~spirited away	bundle~bundled into	drag~dragged from
    abduct	kidnap~kidnapped	snatch	seize	hijack	lock~locked up	take~took~taken away	lead~led away	lead~led off	frogmarch	take~took~taken at gunpoint	take~took~taken by force	take~took~taken hostage	take~took~taken captive	carry off	drag~dragged away	drag~dragged off	march off
    march away	hold~held hostage	hold~held captive	hold~held prisoner	keep~kept hostage	keep~kept captive
    = measure held event
    being kept	being held	are held	were held	are being held	is being held	was held	been held	be held	held hostage	held captive	human shields	prevented from leaving	barred from leaving	in captivity	in the hands of	at the mercy of
    taken at gunpoint	forced at gunpoint
    = measure besieged event
    barricaded in	barricaded inside	bottled up	unable to move	unable to go forward or back	walled in	snowed in	no means of leaving	have no way to leave	kept from leaving
    confined	remain confined	are confined	remain trapped	remained trapped	holed up	waiting to be evacuated	awaiting evacuation	waiting for evacuation	awaiting rescue	waiting to be rescued	waiting for rescue	could not leave
    could not flee	could not get out	were unable to leave	not been able to leave	not been able to flee	unable to get out	unable to leave	unable to flee	unable to escape	unable to reach safety	cannot leave	cannot flee
    can not leave	cannot get out	cannot escape	with no way out	no way out	nowhere to go	trapped	besieged	stranded	stuck	encircled	surrounded	cut off	under siege	marooned	pinned down	caught in	hemmed in	penned in	cornered
    trapped in	still trapped	left stranded	living under siege	under blockade	blockaded	caught up in	caught between
    = measure besieged act
    surrounded	surround	cornered	isolated	blockaded	besieging	trapping	stranding	encircling	trap	left stranded
    = measure besieged act verb
    besiege	trap	strand	encircle	cut~cut off	maroon	pin down	hem in	pen~penned in	box in	lay~laid siege to
    """#
}
