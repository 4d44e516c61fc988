/// The English nouns that numbers count: who or what, and in which group.
///
/// The forms of one noun stand in one column with `/` between them.
enum EnglishNouns {
  static let terms = #"""
    = noun households civilians
    family/families	household/households	hh/hhs
    = noun households civilians displaced weak
    displaced families	displaced households	refugee families	refugee households	idp families	idp households	homeless families	internally displaced families
    = noun housing -
    unit/units	residential unit/residential units	property/properties	house/houses	home/homes	apartment/apartments	flat/flats	shelter/shelters	dwelling/dwellings	hut/huts	residential building/residential buildings	housing unit/housing units	building/buildings	residence/residences	homestead/homesteads	makeshift shelters	bungalow/bungalows	shack/shacks	shanty/shanties	cabin/cabins	cottage/cottages	farmhouse/farmhouses	villa/villas	tenement/tenements	townhouse/townhouses	mobile home/mobile homes	condominium/condominiums	dwelling unit/dwelling units	housing structures	residential structure/residential structures	mud houses	mud homes	family home/family homes	apartment building/apartment buildings	apartment block/apartment blocks	high-rise/high-rises
    = noun people -
    sister/sisters	brother/brothers	sibling/siblings	cousin/cousins	husband/husbands	father/fathers	friend/friends	leader/leaders	elder/elders	companion/companions	caregiver/caregivers	parent/parents	relative/relatives	neighbour/neighbours/neighbor/neighbors	shopkeeper/shopkeepers	trader/traders	labourer/labourers/laborer/laborers	priest/priests	fireman/firemen	midwife/midwives	baker/bakers	player/players	shepherd/shepherds	watchman/watchmen	cook/cooks	engineer/engineers	photographer/photographers	pastor/pastors	imam/imams	nun/nuns	lawyer/lawyers	judge/judges	politician/politicians	youth/youths	adult/adults	survivor/survivors	sailor/sailors	tourist/tourists	guest/guests	climber/climbers	hiker/hikers	motorist/motorists	cyclist/cyclists	pedestrian/pedestrians	commuter/commuters	bystander/bystanders	customer/customers	vendor/vendors	settler/settlers	tenant/tenants	camper/campers	reporter/reporters	cameraman/cameramen	vigilante/vigilantes	hunter/hunters	trafficker/traffickers	castaway/castaways	mourner/mourners	partygoer/partygoers	academic/academics	cleric/clerics	builder/builders
    people of	person/people/persons	individual/individuals	man/men	young man/young men	patient/patients	evacuee/evacuees	worker/workers	migrant/migrants	passenger/passengers	journalist/journalists	student/students	teacher/teachers	driver/drivers	employee/employees	prisoner of war/prisoners of war	contractor/contractors	foreigner/foreigners	national/nationals	other people	soul/souls	of us	suspect/suspects	protester/protesters	worshipper/worshippers	farmer/farmers	fisherman/fishermen	miner/miners	elderly people	staff	staff members	member/members	pilgrim/pilgrims	shopper/shoppers	victim/victims	flood victims	crew members	activist/activists	monk/monks	official/officials
    = noun people civilians
    civilian/civilians	resident/residents	villager/villagers	inhabitant/inhabitants	local/locals	townspeople	citizen/citizens	islanders	nomad/nomads	pastoralist/pastoralists	homeowner/homeowners	herder/herders	residents of	inhabitants of
    = noun people civilians displaced weak
    displaced people	displaced persons	internally displaced people	internally displaced persons	idp/idps	refugee/refugees	asylum seeker/asylum seekers	displaced	internally displaced	displaced civilians	displaced residents
    = noun people - displaced weak
    displacements	new displacements	internal displacements	arrival/arrivals	new arrivals	newcomer/newcomers	new arrival
    = noun people - returned weak
    returnee/returnees	returns	individual returns
    = noun people children
    orphan/orphans	preschooler/preschoolers	daughter/daughters	son/sons	grandchild/grandchildren	kid/kids	youngster/youngsters	child/children	boy/boys	girl/girls	infant/infants	baby/babies	pupil/pupils	schoolchildren	minor/minors	toddler/toddlers	teenager/teenagers	newborn/newborns	schoolgirl/schoolgirls	unaccompanied children	schoolboys
    = noun people women
    widow/widows	housewife/housewives	wife/wives	grandmother/grandmothers	woman/women	mother/mothers	pregnant women
    = noun people security_forces
    prison guard/prison guards	gendarme/gendarmes	security officer/security officers	security officers	security officials	former security officers	soldier/soldiers	troop/troops	police officer/police officers	policeman/policemen	guard/guards	peacekeeper/peacekeepers	army officer/army officers	officer/officers	border guards	security guards	security personnel	policewoman	conscript/conscripts	marines	servicemen	police	members of the security forces	security forces	paramilitaries
    = noun people fighters
    fighter/fighters	militant/militants	rebel/rebels	gunman/gunmen	insurgent/insurgents	militiaman/militiamen	terrorist/terrorists	jihadist/jihadists	attacker/attackers	extremist/extremists	combatant/combatants	bandit/bandits	commander/commanders	assailant/assailants	mercenary/mercenaries	hoodlum/hoodlums	kidnapper/kidnappers	raider/raiders	gang member/gang members	gangster/gangsters	suicide bomber/suicide bombers	bomber/bombers	sniper/snipers	militia member/militia members
    = noun people aid_workers
    aid worker/aid workers	volunteer/volunteers	medic/medics	nurse/nurses	doctor/doctors	rescuer/rescuers	firefighter/firefighters	health worker/health workers	relief worker/relief workers	humanitarian worker/humanitarian workers	paramedic/paramedics	humanitarian workers	rescue workers	health staff	medical staff
    = noun people inmates
    inmate/inmates	prisoner/prisoners	detainee/detainees	convict/convicts
    = noun people - held strong
    hostage/hostages	captive/captives	abductee/abductees
    = noun people - killed strong
    lives	death/deaths	fatality/fatalities	body/bodies	corpse/corpses	dead	drowned
    = noun people - injured strong
    injuries	wounded	injured
    = noun people - other strong
    casualty/casualties
    = thing
    camel/camels	donkey/donkeys	horse/horses	pig/pigs	chicken/chickens	buffalo/buffaloes	dog/dogs	bird/birds	herd/herds	failure/failures	season/seasons
    dam/dams	wall/walls	field/fields	flag/flags	gun/guns	bullet/bullets	question/questions	line/lines	word/words	law/laws	vote/votes	statement/statements	interview/interviews	video/videos	centimetre/centimetres/centimeter/centimeters/cm	millimetre/millimetres/millimeter/millimeters/mm	knots	mph	kph	kmh	megawatts	volts	storey	barrels	gallons	square	cubic	kilometre/kilometres/kilometer/kilometers/km	metre/metres/meter/meters	mile/miles	hectare/hectares	litre/litres/liter/liters	tonne/tonnes/ton/tons	kilogram/kilograms/kg	degree/degrees	foot	feet	inch/inches	acre/acres
    day/days	hour/hours	minute/minutes	week/weeks	month/months	year/years	night/nights	second	decade/decades	time/times	century	a.m	p.m	am	pm
    dinar/dinars	riyal/riyals	rial/rials	lira/liras	dirham/dirhams	dollar/dollars	euro/euros	pound/pounds	shilling/shillings	rupee/rupees	pesos	us$	usd	naira	percent	per cent	percentage	%
    car/cars	bus/buses	truck/trucks	vehicle/vehicles	boat/boats	tank/tanks	plane/planes	aircraft	helicopter/helicopters	ship/ships	convoy/convoys	motorbike/motorbikes	drone/drones	minibuses	lorry/lorries	canoe/canoes	barge	ferry	ferries	ambulance/ambulances	flights	flight
    strike/strikes	air strike/air strikes	airstrike/airstrikes	shell/shells	rocket/rockets	missile/missiles	attack/attacks	raid/raids	mine/mines	bomb/bombs	aftershock/aftershocks	explosion/explosions	incident/incidents	battle/battles	blast/blasts	clash/clashes	weapon/weapons	rifles	rounds	fires	flooding	landslides	earthquakes	earthquake	quake/quakes	tremor/tremors	temblor/temblors	floods	storms
    installation/installations	section/sections	zone/zones	governorate/governorates	crew/crews	structure/structures	village/villages	town/towns	city/cities	camp/camps	school/schools	hospital/hospitals	centre/centres/center/centers	district/districts	province/provinces	site/sites	country/countries	area/areas	bridge/bridges	checkpoint/checkpoints	road/roads	mosque/mosques	church/churches	shop/shops	clinic/clinics	neighbourhood/neighbourhoods/neighborhood/neighborhoods	state/states	location/locations	settlement/settlements	county/counties	island/islands	market/markets	health facilities	facility/facilities	evacuation centers	evacuation centres	regions	communities	community	villages	buildings of	borehole/boreholes	crossings	sub-district	blocks	plots	latrines	classroom/classrooms	farms	collective shelters	collective centres
    tent/tents	meal/meals	blanket/blankets	kit/kits	bed/beds	mattress/mattresses	bag/bags	box/boxes	item/items	parcel/parcels	dose/doses	tarpaulin/tarpaulins	animal/animals	livestock	cattle	head of livestock	head of cattle	head	name/names	goats	cows	sheep	story/stories	thing/things	page/pages	comment/comments	reader/readers	follower/followers	point/points	article/articles	resolution	report/reports	factions	groups	group	agencies	organisations	organizations	partners	companies	ngos	ngo	battalions	brigades	fold	storeys	floors	members of parliament	lawmakers	votes	seats	phases	phase	cases	cases of	languages	part	parts	sectors	rooms	wells	crops	trees	units of	vessels	of land	of water	of food	of rice	of rain	of rainfall	subscribers	copies	photos	pictures	videos	episodes	rations	vaccines	sacks	wheelchairs	teams	team	projects	projects
    """#
}
