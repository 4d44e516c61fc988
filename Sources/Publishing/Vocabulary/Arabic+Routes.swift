package import Displacement

extension Arabic {
  package func label(_ mode: Route.Mode) -> String {
    switch mode {
    case .foot:
      "سيراً على الأقدام"
    case .vehicle:
      "بالمركبات"
    case .boat:
      "بالقوارب"
    case .mixed:
      "بوسائل عدة"
    case .unknown:
      "لم تُذكر"
    }
  }

  package func label(_ state: RouteStatus.State) -> String {
    switch state {
    case .open:
      "مفتوح"
    case .restricted:
      "مقيّد"
    case .closed:
      "مغلق"
    case .unknown:
      "وضعه غير معروف"
    }
  }

  package func label(_ hazard: RouteStatus.Hazard) -> String {
    switch hazard {
    case .fighting:
      "اشتباكات"
    case .checkpoint:
      "حاجز"
    case .mines:
      "ألغام"
    case .cold:
      "برد"
    case .curfew:
      "حظر تجول"
    case .other:
      "خطر آخر"
    }
  }

  package func label(_ audience: Audience) -> String {
    switch audience {
    case .public:
      "عام"
    case .partners:
      "للشركاء"
    case .internal:
      "داخلي"
    }
  }

  package func label(_ magnitude: Magnitude) -> String {
    switch magnitude {
    case .few:
      "بضعة"
    case .tens:
      "عشرات"
    case .hundreds:
      "مئات"
    case .thousands:
      "آلاف"
    case .tensOfThousands:
      "عشرات الآلاف"
    case .hundredsOfThousands:
      "مئات الآلاف"
    case .millions:
      "ملايين"
    }
  }
}
